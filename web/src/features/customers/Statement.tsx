import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '@/api/organisation';
import { counted } from '@/lib/count';
import { showDate, today } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { addAmounts, currencyName, showMoney } from '@/lib/money';
import type { Customer } from './queries';
import './statement.css';

/** Only on paper: what is open, with a total per currency. */
export function Statement({ customer }: { customer: Customer }) {
  const organisation = useQuery(organisationQuery).data;
  const currencies = [...new Set(customer.invoices.map((invoice) => invoice.currency))].sort();
  const left = customer.open_invoices - customer.invoices.length;
  return (
    <section className="statement">
      <p className="statement-from">{organisation?.name}</p>
      <h2>{t('Statement of account')}</h2>
      <p>
        {customer.name}
        {customer.reference && `, ${customer.reference}`}
        <br />
        {t('As of {{day}}', { day: showDate(today()) })}
      </p>
      {currencies.map((currency) => (
        <Open key={currency} currency={currency} customer={customer} />
      ))}
      {!currencies.length && <p>{t('Nothing is open.')}</p>}
      {left > 0 && <p>{t('{{invoices}} more are open and not listed.', { invoices: counted(left, 'invoices') })}</p>}
    </section>
  );
}

function Open({ currency, customer }: { currency: string; customer: Customer }) {
  const rows = customer.invoices
    .filter((invoice) => invoice.currency === currency)
    .toSorted((a, b) => (a.due_on ?? '9').localeCompare(b.due_on ?? '9'));
  const late = rows.filter((row) => (row.days_overdue ?? 0) > 0);
  return (
    <table>
      <caption>{currencyName(currency)}</caption>
      <thead>
        <tr>
          <th>{t('Invoice')}</th>
          <th>{t('Issued')}</th>
          <th>{t('Due')}</th>
          <th className="r">{t('Days overdue')}</th>
          <th className="r">{t('Amount')}</th>
          <th className="r">{t('Balance')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.number}</td>
            <td>{row.issued_on && showDate(row.issued_on)}</td>
            <td>{row.due_on && showDate(row.due_on)}</td>
            <td className="r">{(row.days_overdue ?? 0) > 0 ? row.days_overdue : ''}</td>
            <td className="r">{showMoney(row.amount, currency)}</td>
            <td className="r">{showMoney(row.balance, currency)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th colSpan={5}>{t('Overdue')}</th>
          <td className="r">{showMoney(addAmounts(late.map((row) => row.balance)), currency)}</td>
        </tr>
        <tr>
          <th colSpan={5}>{t('Total')}</th>
          <td className="r">{showMoney(addAmounts(rows.map((row) => row.balance)), currency)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
