import { lazy, Suspense, useState } from 'react';
import { useMay } from '@/api/me';
import { CaseButtons } from '@/features/cases/CaseButtons';
import { InvoiceBulk } from '@/features/invoices/InvoiceBulk';
import { InvoiceStatus } from '@/features/invoices/InvoiceStatus';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { addAmounts, compareAmounts, currencyName } from '@/lib/money';
import { Day, Money, SignedDays } from '@/ui/figures';
import { Blank, Notice } from '@/ui/states';
import { type Column, useSelection } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { still } from '@/ui/table/listed';
import type { Customer } from './queries';

type Invoice = Customer['invoices'][number];
const ChargePicked = lazy(() => import('@/features/charges/ChargePicked'));

const columns: Column<Invoice>[] = [
  { id: 'number', head: t('Invoice'), sort: 'number', cell: (row) => <span className="strong">{row.number}</span> },
  { id: 'due', head: t('Due'), sort: 'due_on', cell: (row) => <Day on={row.due_on} /> },
  {
    id: 'days',
    head: t('Days overdue'),
    sort: 'days_overdue',
    right: true,
    cell: (row) => <SignedDays days={row.days_overdue} />,
  },
  { id: 'status', head: t('Status'), cell: (row) => <InvoiceStatus invoice={row} /> },
  {
    id: 'amount',
    head: t('Amount'),
    right: true,
    cell: (row) => <Money className="muted" amount={row.amount} currency={row.currency} />,
  },
  {
    id: 'balance',
    head: t('Balance'),
    sort: 'balance',
    right: true,
    cell: (row) => <Money amount={row.balance} currency={row.currency} />,
  },
];

const orders: Record<string, (a: Invoice, b: Invoice) => number> = {
  number: (a, b) => a.number.localeCompare(b.number),
  due_on: (a, b) => (a.due_on ?? '9').localeCompare(b.due_on ?? '9'),
  days_overdue: (a, b) => (a.days_overdue ?? -9999) - (b.days_overdue ?? -9999),
  balance: (a, b) => a.currency.localeCompare(b.currency) || compareAmounts(a.balance, b.balance),
};

export function OpenInvoices({ customer }: { customer: Customer }) {
  const [sort, setSort] = useState<string | undefined>('-days_overdue');
  const selection = useSelection();
  const may = useMay('collector');
  const order = orders[sort?.replace('-', '') ?? ''];
  const rows = order
    ? customer.invoices.toSorted((a, b) => (sort?.startsWith('-') ? order(b, a) : order(a, b)))
    : customer.invoices;
  return (
    <>
      {customer.open_invoices > rows.length && (
        <Notice>{t('The {{shown}} most overdue are shown.', { shown: counted(rows.length, 'invoices') })}</Notice>
      )}
      <DataTable
        label={t('Open invoices')}
        columns={columns}
        list={still(rows)}
        rowId={(row) => row.id}
        rowName={(row) => row.number}
        sort={sort}
        onSort={setSort}
        {...(may && { selection })}
        bulk={
          <>
            {may && <CaseButtons customer={{ ...customer, invoices: rows }} picked={selection.picked} />}
            {may && (
              <Suspense>
                <ChargePicked customer={{ ...customer, invoices: rows }} picked={selection.picked} />
              </Suspense>
            )}
            <InvoiceBulk
              cases={may}
              rows={rows.filter((row) => selection.picked.has(row.id))}
              onDone={selection.clear}
            />
          </>
        }
        empty={<Blank say={t('This customer owes nothing.')} />}
        foot={<Totals invoices={rows} />}
      />
    </>
  );
}

function Totals({ invoices }: { invoices: readonly Invoice[] }) {
  const currencies = [...new Set(invoices.map((invoice) => invoice.currency))];
  return (
    <>
      {currencies.map((currency) => (
        <tr key={currency}>
          <td />
          <th scope="row" colSpan={5}>
            {t('Total, {{currency}}', { currency: currencyName(currency) })}
          </th>
          <td className="r">
            <Money
              currency={currency}
              amount={addAmounts(invoices.filter((one) => one.currency === currency).map((one) => one.balance))}
            />
          </td>
        </tr>
      ))}
    </>
  );
}
