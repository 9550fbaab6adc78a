import type { ReactNode } from 'react';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { compareAmounts, isZero, share, showMoney } from '@/lib/money';
import { SignedDays } from '@/ui/figures';
import type { Customer } from './queries';

type Account = Customer['accounts'][number];
type Figure = 'overdue' | 'not_yet_due' | 'unapplied_credit' | 'balance';

/** The customer's own currency first, then by what is open. */
export const ordered = (accounts: readonly Account[], own: string | null): Account[] =>
  [...accounts].sort((a, b) =>
    a.currency === own ? -1 : b.currency === own ? 1 : -compareAmounts(a.balance, b.balance),
  );

function Amount({ accounts, of, tone, own }: { accounts: Account[]; of: Figure; tone?: 'bad'; own: string | null }) {
  const some = accounts.filter((account) => !isZero(account[of]));
  const [first, ...others] = some.length ? some : accounts.slice(0, 1);
  if (!first) return <dd className="big">{own ? showMoney('0', own) : '–'}</dd>;
  return (
    <>
      <dd className="big" data-tone={isZero(first[of]) ? undefined : tone}>
        {showMoney(first[of], first.currency)}
      </dd>
      {others.length > 0 && (
        <dd className="hint num">
          {t('and')} {others.map((account) => showMoney(account[of], account.currency)).join(', ')}
        </dd>
      )}
    </>
  );
}

const Figure = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    {children}
  </div>
);

export function KeyFigures({ customer }: { customer: Customer }) {
  const accounts = ordered(customer.accounts, customer.currency);
  return (
    <dl className="figures" aria-label={t('Balances')}>
      <Figure label={t('Overdue')}>
        <Amount accounts={accounts} of="overdue" tone="bad" own={customer.currency} />
      </Figure>
      <Figure label={t('Not yet due')}>
        <Amount accounts={accounts} of="not_yet_due" own={customer.currency} />
      </Figure>
      <Figure label={t('Unapplied credit')}>
        <Amount accounts={accounts} of="unapplied_credit" own={customer.currency} />
      </Figure>
      <Figure label={t('Credit limit used')}>
        <LimitUsed customer={customer} accounts={accounts} />
      </Figure>
      <Figure label={t('Pays late by')}>
        {customer.average_days_late === null ? (
          <dd className="big muted">{t('Not known')}</dd>
        ) : (
          <dd className="big">{counted(Math.round(customer.average_days_late), 'days')}</dd>
        )}
        <dd className="hint">
          {t('on average, {{invoices}} in 12 months', { invoices: counted(customer.settled_invoices, 'invoices') })}
        </dd>
      </Figure>
      <Figure label={t('Oldest invoice')}>
        <dd className="big">
          {customer.oldest_days_overdue === null ? '–' : <SignedDays days={customer.oldest_days_overdue} />}
        </dd>
        <dd className="hint">{t('{{invoices}} open', { invoices: counted(customer.open_invoices, 'invoices') })}</dd>
      </Figure>
    </dl>
  );
}

function LimitUsed({ customer, accounts }: { customer: Customer; accounts: Account[] }) {
  const { credit_limit: limit, currency } = customer;
  if (!limit || !currency) return <dd className="big muted">{t('Not set')}</dd>;
  const used = share(accounts.find((account) => account.currency === currency)?.balance ?? '0', limit);
  return (
    <>
      <dd className="big" data-tone={used > 1 ? 'bad' : undefined}>
        {Math.round(used * 100)}%
      </dd>
      <dd className="hint num">{t('of {{limit}}', { limit: showMoney(limit, currency) })}</dd>
    </>
  );
}
