import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '@/api/problem';
import { showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { addAmounts, isZero, showMoney } from '@/lib/money';
import { type AccountStatement, accountStatement, type Summary } from './api';
import { Refused } from './pieces';
import './paper.css';

type Movement = AccountStatement['movements'][number];
const KINDS: Record<Movement['kind'], string> = {
  invoice: t('Invoice'),
  credit_note: t('Credit note'),
  payment: t('Payment'),
};

/** For paper: what is open today, with a total per currency, and what moved lately. */
export function StatementPage({ seen }: { seen: Summary }) {
  const [told, setTold] = useState<AccountStatement>();
  const [fault, setFault] = useState<Problem>();
  const load = useCallback(() => {
    setFault(undefined);
    accountStatement()
      .then(setTold)
      .catch((error: unknown) => setFault(asProblem(error)));
  }, []);
  useEffect(load, [load]);
  return (
    <main className="page paper">
      <p className="screen">
        <a href="#account">{t('Back to the account')}</a>{' '}
        <button type="button" className="main" disabled={!told} onClick={() => print()}>
          {t('Print')}
        </button>
      </p>
      <p className="soft">
        {!seen.address.startsWith(seen.organisation) && <span className="block">{seen.organisation}</span>}
        <span className="as-written">{seen.address}</span>
      </p>
      <h1>{t('Statement of account')}</h1>
      <p>
        {seen.customer}
        {seen.reference && `, ${seen.reference}`}
        <span className="block soft">{t('As of {{day}}', { day: showDate(seen.today) })}</span>
      </p>
      {fault && <Refused fault={fault} again={load} />}
      {told?.totals.map((total) => (
        <Open key={total.currency} told={told} total={total} />
      ))}
      {told && !told.totals.length && <p>{t('Nothing is open.')}</p>}
      {told && told.movements.length > 0 && <Movements told={told} />}
    </main>
  );
}

function Open({ told, total }: { told: AccountStatement; total: AccountStatement['totals'][number] }) {
  const { currency } = total;
  const shown = told.invoices.filter((one) => one.currency === currency);
  const credit = !isZero(total.credit);
  const sums = [
    [t('Open'), total.open],
    ...(isZero(total.overdue) ? [] : [[t('Of it overdue'), total.overdue]]),
    ...(credit ? [[t('In your favour, not set against an invoice yet'), `-${total.credit}`]] : []),
    ...(credit ? [[t('Left after that'), addAmounts([total.open, `-${total.credit}`])]] : []),
  ] as [string, string][];
  return (
    <section className="table" aria-label={t('Open invoices, {{currency}}', { currency })} tabIndex={0}>
      <table>
        <caption>{t('Open invoices, {{currency}}', { currency })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Invoice')}</th>
            <th scope="col">{t('Issued')}</th>
            <th scope="col">{t('Due')}</th>
            <th scope="col" className="num">
              {t('Days overdue')}
            </th>
            <th scope="col" className="num">
              {t('Amount')}
            </th>
            <th scope="col" className="num">
              {t('Balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.id}>
              <td>{one.number}</td>
              <td>{showDate(one.issued_on)}</td>
              <td>{one.due_on ? showDate(one.due_on) : t('Not set')}</td>
              <td className="num">{(one.days_overdue ?? 0) > 0 ? one.days_overdue : ''}</td>
              <td className="num">{showMoney(one.amount, currency)}</td>
              <td className="num">{showMoney(one.balance, currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sums.map(([label, amount]) => (
            <tr key={label}>
              <th scope="row" colSpan={5}>
                {label}
              </th>
              <td className="num">{showMoney(amount, currency)}</td>
            </tr>
          ))}
        </tfoot>
      </table>
    </section>
  );
}

function Movements({ told }: { told: AccountStatement }) {
  const title = t('Since {{day}}', { day: showDate(told.since) });
  return (
    <section className="table" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Day')}</th>
            <th scope="col">{t('What')}</th>
            <th scope="col">{t('Number or reference')}</th>
            <th scope="col" className="num">
              {t('Amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.movements.map((one) => (
            <tr key={`${one.kind}-${one.id}`}>
              <td>{showDate(one.on_day)}</td>
              <td>{KINDS[one.kind]}</td>
              <td>{one.name}</td>
              <td className="num">{showMoney(one.amount, one.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
