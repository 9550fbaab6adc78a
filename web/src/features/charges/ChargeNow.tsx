import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '@/api/me';
import { amountOf } from '@/features/cases/amounts';
import { CaseForm } from '@/features/cases/CaseForm';
import { InvoicePick } from '@/features/cases/InvoicePick';
import { t } from '@/lib/i18n';
import { addAmounts, showMoney } from '@/lib/money';
import { Select, TextInput } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { chargeNow, chargesChanged } from './commands';
import { accountsQuery, type Customer, type Invoice, type Method } from './queries';
import { spread } from './spread';
import { isDebit } from './words';

const FIELDS = ['invoices', 'invoice_ids', 'payment_method_id', 'amount'];
type Props = {
  customer: Customer;
  methods: readonly Method[];
  picked?: readonly number[];
  onClose: () => void;
};

const free = (one: Invoice) => !one.disputed && !one.payment_in_progress;

/** Open invoices, charged to a method on file at once. What will happen is said before it does. */
export function ChargeNow({ customer, methods, picked = [], onClose }: Props) {
  const queries = useQueryClient();
  const accounts = useQuery(accountsQuery);
  const mode = useQuery(meQuery).data?.organisation?.mode;
  const usable = methods.filter((one) => one.status === 'active');
  const chargeable = customer.invoices.filter(free);
  const [ids, setIds] = useState<number[]>(() => picked.filter((id) => chargeable.some((one) => one.id === id)));
  const [methodId, setMethodId] = useState(String(usable[0]?.id ?? ''));
  const [amount, setAmount] = useState('');
  const method = usable.find((one) => String(one.id) === methodId);
  const account = accounts.data?.find((one) => one.id === method?.provider_account_id);
  const chosen = chargeable.filter((one) => ids.includes(one.id));
  const currencies = [...new Set(chosen.map((one) => one.currency))];
  const currency = currencies.length === 1 ? currencies[0] : undefined;
  const open = addAmounts(chosen.map((one) => one.balance));
  const typed = amount.trim();
  const asked = typed ? amountOf(typed) : open;
  const parts = currency && chosen.length ? spread(asked, chosen) : undefined;
  const refused = account?.mode === 'live' && mode === 'test';
  const left = customer.invoices.length - chargeable.length;
  const act = async () => {
    if (!parts || !method) return;
    await chargeNow({
      customer_id: customer.id,
      invoices: typed ? parts : chosen.map(({ id }) => ({ id, amount: null })),
      payment_method_id: method.id,
    });
    await chargesChanged(queries);
    done(
      t('{{amount}} is being charged to {{method}}.', {
        amount: showMoney(asked, currency ?? ''),
        method: method.label,
      }),
    );
  };
  if (!usable.length)
    return (
      <CaseForm
        title={t('Charge {{name}}', customer)}
        verb={t('Charge')}
        disabled
        fields={[]}
        act={act}
        onClose={onClose}
      >
        {() => (
          <p>{t('This customer has no payment method that can be charged. Ask for one, or make a payment link.')}</p>
        )}
      </CaseForm>
    );
  return (
    <CaseForm
      title={t('Charge {{name}} now', customer)}
      verb={parts && currency ? t('Charge {{amount}}', { amount: showMoney(asked, currency) }) : t('Charge')}
      fields={FIELDS}
      disabled={!parts || !method || refused || !account}
      wide
      act={act}
      onClose={onClose}
    >
      {(at) => (
        <>
          <Missing of={[[accounts, t('accounts at payment providers')]]} />
          <InvoicePick
            label={t('Invoices')}
            invoices={chargeable}
            picked={ids}
            onChange={setIds}
            error={
              currencies.length > 1
                ? t('One charge is in one currency. Pick invoices of one of them.')
                : (at('invoices') ?? at('invoice_ids'))
            }
            none={t('Pick at least one.')}
          />
          {left > 0 && <p className="hint">{t('Not listed: {{n}} disputed, or being paid already.', { n: left })}</p>}
          <div className="pair">
            <Select
              label={t('Payment method')}
              data={usable.map((one) => ({
                value: String(one.id),
                label: one.is_default ? t('{{method}}, the default', { method: one.label }) : one.label,
              }))}
              value={methodId}
              error={at('payment_method_id')}
              onChange={(id) => setMethodId(id ?? '')}
            />
            <TextInput
              inputMode="decimal"
              label={t('Amount')}
              description={t('Left empty: all that is open.')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={amount}
              error={
                typed && chosen.length > 0 && currency && !parts
                  ? t('More than nothing, and at most {{open}}.', { open: showMoney(open, currency) })
                  : at('amount')
              }
              onChange={(event) => setAmount(event.currentTarget.value)}
            />
          </div>
          {refused ? (
            <Notice tone="warn" title={t('The organisation is in test mode')}>
              <p>
                {t('{{account}} takes real money. Go live first, or choose a method of a test account.', {
                  account: account?.name,
                })}
              </p>
            </Notice>
          ) : (
            parts &&
            currency &&
            method &&
            account && (
              <Notice
                {...(account.mode === 'live' && { tone: 'warn' as const })}
                title={
                  account.mode === 'test'
                    ? t('A trial: no real money moves')
                    : t('{{amount}} of real money is taken', { amount: showMoney(asked, currency) })
                }
              >
                <p>
                  {said(parts, chosen, currency, Boolean(typed))}{' '}
                  {account.mode === 'test'
                    ? t('{{account}} is an account in test mode.', { account: account.name })
                    : t('It leaves {{method}} of {{name}} within seconds.', {
                        method: method.label,
                        name: customer.name,
                      })}{' '}
                  {isDebit(method.kind) && t('A direct debit takes days until it is paid.')}{' '}
                  {t('Reminders leave these invoices alone meanwhile.')}
                </p>
              </Notice>
            )
          )}
        </>
      )}
    </CaseForm>
  );
}

/** What of which invoice is charged, where it is not simply all of each. */
function said(
  parts: readonly { id: number; amount: string }[],
  chosen: readonly Invoice[],
  currency: string,
  part: boolean,
) {
  const number = (id: number) => chosen.find((one) => one.id === id)?.number ?? '';
  if (!part)
    return t('All that is open of {{invoices}} is charged.', {
      invoices: parts.map((one) => number(one.id)).join(', '),
    });
  const each = parts.map((one) => `${showMoney(one.amount, currency)} ${t('of')} ${number(one.id)}`);
  return t('Charged: {{parts}}.', { parts: each.join(', ') });
}
