import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { t } from '@/lib/i18n';
import { isZero, showMoney } from '@/lib/money';
import { Badge, Skeleton } from '@/ui/controls';
import { Day, Instant, Money } from '@/ui/figures';
import { KeyValues } from '@/ui/Page';
import { SideSheet } from '@/ui/SideSheet';
import { Failed, Notice } from '@/ui/states';
import { type Charge, chargeQuery } from './queries';
import { chargeWord, madeBy, modeWord, orderWord, whyFailed } from './words';

type Props = { customer: number; id: number | undefined; onClose: () => void };

/** All about one charge: its invoices, each try, each refund, and what the provider told us. */
export function ChargeSheet({ customer, id, onClose }: Props) {
  const query = useQuery({ ...chargeQuery(customer, id ?? 0), enabled: id !== undefined });
  const charge = id === undefined ? undefined : query.data;
  return (
    <SideSheet
      open={id !== undefined}
      onClose={onClose}
      title={charge ? t('Charge of {{amount}}', { amount: showMoney(charge.amount, charge.currency) }) : t('Charge')}
    >
      {query.error && !charge && <Failed error={query.error} retry={() => void query.refetch()} />}
      {!charge && !query.error && <Skeleton height={280} />}
      {charge && <Shown charge={charge} />}
    </SideSheet>
  );
}

function Shown({ charge }: { charge: Charge }) {
  const { label, colour } = chargeWord[charge.status];
  return (
    <div className="stack">
      {charge.status === 'failed' && (
        <Notice tone="bad" title={whyFailed(charge)}>
          {charge.failure_reason && charge.failure_message && (
            <p>{t('The provider: {{words}}', { words: charge.failure_message })}</p>
          )}
          {charge.retry_refusal && <p>{t('Trying again cannot work: {{why}}.', { why: charge.retry_refusal })}</p>}
          {charge.failure_code && <p className="hint">{charge.failure_code}</p>}
        </Notice>
      )}
      {charge.mode === 'test' && <p className="muted">{t('A trial in test mode: no real money moved.')}</p>}
      <KeyValues
        rows={[
          [
            t('Status'),
            <Badge key="s" color={colour}>
              {label}
            </Badge>,
          ],
          [t('Method'), charge.payment_method_label ?? t('At the payment page')],
          [t('Through'), `${charge.provider_account_name} (${modeWord[charge.mode].toLowerCase()})`],
          [t('Made'), <Instant key="m" at={charge.created_at} />],
          [t('Made by'), madeBy(charge)],
          ...(charge.paid_at ? ([[t('Paid'), <Instant key="p" at={charge.paid_at} />]] as const) : []),
          ...(isZero(charge.refunded_amount)
            ? []
            : ([[t('Given back'), showMoney(charge.refunded_amount, charge.currency)]] as const)),
          ...(charge.provider_ref ? ([[t('Reference at the provider'), charge.provider_ref]] as const) : []),
        ]}
      />
      <Part title={t('Invoices')} heads={[t('Invoice'), t('Due'), t('Charged'), t('Open now')]} money={2}>
        {charge.invoices.map((one) => (
          <tr key={one.id}>
            <td>{one.number}</td>
            <td>
              <Day on={one.due_on} />
            </td>
            <td className="r">
              <Money amount={one.amount} currency={one.currency} />
            </td>
            <td className="r">
              <Money amount={one.balance} currency={one.currency} />
            </td>
          </tr>
        ))}
      </Part>
      <Part title={t('Tries')} heads={[t('Ordered'), t('What came of it'), t('Decided'), t('Amount')]} money={1}>
        {charge.story.map((one) => (
          <tr key={one.number}>
            <td>
              <Instant at={one.queued_at} />
            </td>
            <td>
              {orderWord[one.state]}
              {one.failure_message && <p className="hint">{one.failure_message}</p>}
            </td>
            <td>{one.decided_at ? <Instant at={one.decided_at} /> : <span className="muted">{t('Not yet')}</span>}</td>
            <td className="r">
              <Money amount={one.amount} currency={charge.currency} />
            </td>
          </tr>
        ))}
      </Part>
      {charge.refunds.length > 0 && (
        <Part title={t('Refunds')} heads={[t('Ordered'), t('What came of it'), t('By'), t('Amount')]} money={1}>
          {charge.refunds.map((one) => (
            <tr key={one.id}>
              <td>
                <Instant at={one.queued_at} />
              </td>
              <td>
                {orderWord[one.state]}
                {(one.reason || one.failure_message) && (
                  <p className="hint">{[one.reason, one.failure_message].filter(Boolean).join('. ')}</p>
                )}
              </td>
              <td>{one.created_by}</td>
              <td className="r">
                <Money amount={one.amount} currency={charge.currency} />
              </td>
            </tr>
          ))}
        </Part>
      )}
      {charge.deliveries.length > 0 && (
        <Part title={t('What the provider told us')} heads={[t('When'), t('What')]}>
          {charge.deliveries.map((one) => (
            <tr key={one.id}>
              <td>
                <Instant at={one.provider_created_at ?? one.received_at} />
              </td>
              <td>
                <code>{one.type}</code>
                {one.fault && <p className="hint">{one.fault}</p>}
              </td>
            </tr>
          ))}
        </Part>
      )}
    </div>
  );
}

/** `money` is how many columns at the right are amounts. */
type PartProps = { title: string; heads: readonly string[]; money?: number; children: ReactNode };

const Part = ({ title, heads, money = 0, children }: PartProps) => (
  <section>
    <h3>{title}</h3>
    <div className="charge-scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="charge-table">
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} className={at >= heads.length - money ? 'r' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  </section>
);
