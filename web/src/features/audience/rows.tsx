import { Link } from '@tanstack/react-router';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { isZero } from '@/lib/money';
import { Day, Money, SignedDays } from '@/ui/figures';
import type { Column } from '@/ui/table/columns';

// The document says only "objects": these are the shapes the server sends for each tab.
type Address = { name: string; email: string };
export type RecordRow = {
  id: number;
  customer_id: number | null;
  name?: string;
  number?: string;
  reference?: string;
  customer_name?: string;
  invoices?: number;
  oldest_days_overdue?: number | null;
  days_overdue?: number | null;
  amounts?: { currency: string; balance: string; overdue: string }[];
  amount?: string | null;
  on_day?: string | null;
  balance?: string;
  currency?: string | null;
  due_on?: string | null;
  paid_on?: string;
  amount_remaining?: string;
  left_out?: string;
  would_go_to?: { to: Address[]; cc: Address[]; note: string; nobody: boolean };
};
type Row = RecordRow;

const customerLink = (row: Row, name: string | undefined) =>
  row.customer_id === null ? (
    <span className="muted">{name || t('No customer')}</span>
  ) : (
    <Link to="/customers/$id" params={{ id: String(row.customer_id) }}>
      {name}
    </Link>
  );
const money = (amount: string | null | undefined, currency: string | null | undefined) =>
  amount && currency ? <Money amount={amount} currency={currency} /> : null;

function GoesTo({ row }: { row: Row }) {
  const to = row.would_go_to;
  if (!to) return null;
  if (to.nobody) return <span data-tone="warn">{to.note || t('Nobody')}</span>;
  return (
    <span data-tone={to.note ? 'warn' : undefined} title={to.note || undefined}>
      {to.to.map((one) => one.email).join(', ')}
    </span>
  );
}

const customers: Column<Row>[] = [
  {
    id: 'name',
    head: t('Customer'),
    sort: 'name',
    className: 'clip',
    cell: (row) => <span className="strong">{customerLink(row, row.name)}</span>,
  },
  { id: 'reference', head: t('Reference'), sort: 'reference', cell: (row) => row.reference },
  { id: 'to', head: t('Would go to'), className: 'clip', cell: (row) => <GoesTo row={row} /> },
  { id: 'invoices', head: t('Invoices'), sort: 'invoices', right: true, cell: (row) => showNumber(row.invoices ?? 0) },
  {
    id: 'oldest',
    head: t('Oldest'),
    sort: 'oldest',
    right: true,
    cell: (row) => <SignedDays days={row.oldest_days_overdue ?? null} />,
  },
  {
    id: 'overdue',
    head: t('Overdue'),
    sort: 'overdue',
    right: true,
    cell: (row) => (
      <span className="row push-end">
        {(row.amounts ?? [])
          .filter((one) => !isZero(one.overdue))
          .map((one) => (
            <Money key={one.currency} amount={one.overdue} currency={one.currency} />
          ))}
      </span>
    ),
  },
];
const invoices: Column<Row>[] = [
  { id: 'number', head: t('Invoice'), sort: 'number', cell: (row) => <span className="strong">{row.number}</span> },
  {
    id: 'customer',
    head: t('Customer'),
    sort: 'customer',
    className: 'clip',
    cell: (row) => customerLink(row, row.customer_name),
  },
  { id: 'due', head: t('Due'), sort: 'due_on', cell: (row) => <Day on={row.due_on ?? null} /> },
  { id: 'days', head: t('Days overdue'), right: true, cell: (row) => <SignedDays days={row.days_overdue ?? null} /> },
  { id: 'left', head: t('Left out'), className: 'clip', cell: (row) => <span data-tone="warn">{row.left_out}</span> },
  { id: 'balance', head: t('Balance'), sort: 'balance', right: true, cell: (row) => money(row.balance, row.currency) },
];
const payments: Column<Row>[] = [
  { id: 'reference', head: t('Reference'), cell: (row) => <span className="strong">{row.reference || row.id}</span> },
  {
    id: 'customer',
    head: t('Customer'),
    sort: 'customer',
    className: 'clip',
    cell: (row) => customerLink(row, row.customer_name),
  },
  { id: 'paid', head: t('Paid'), sort: 'paid_on', cell: (row) => <Day on={row.paid_on ?? null} /> },
  { id: 'left', head: t('Remaining'), right: true, cell: (row) => money(row.amount_remaining, row.currency) },
  { id: 'amount', head: t('Amount'), sort: 'amount', right: true, cell: (row) => money(row.amount, row.currency) },
];
const credits: Column<Row>[] = [
  { id: 'number', head: t('Credit note'), cell: (row) => <span className="strong">{row.number}</span> },
  {
    id: 'customer',
    head: t('Customer'),
    sort: 'customer',
    className: 'clip',
    cell: (row) => customerLink(row, row.customer_name),
  },
  { id: 'amount', head: t('Amount'), sort: 'amount', right: true, cell: (row) => money(row.amount, row.currency) },
];
/** A record of any other kind: what it is called, whose, its day and amount. */
const records: Column<Row>[] = [
  {
    id: 'name',
    head: t('Record'),
    className: 'clip',
    cell: (row) => <span className="strong">{row.name || row.id}</span>,
  },
  { id: 'customer', head: t('Customer'), className: 'clip', cell: (row) => customerLink(row, row.customer_name) },
  { id: 'to', head: t('Would go to'), className: 'clip', cell: (row) => <GoesTo row={row} /> },
  { id: 'day', head: t('Day'), cell: (row) => <Day on={row.on_day ?? null} /> },
  { id: 'amount', head: t('Amount'), right: true, cell: (row) => money(row.amount, row.currency) },
];
const bySubject: Record<string, Column<Row>[]> = {
  customer: customers,
  invoice: invoices,
  payment: payments,
  credit_note: credits,
};

export const audienceColumns = (subject: string, tab: string): Column<Row>[] =>
  tab === 'invoices' ? invoices : tab === 'payments' ? payments : (bySubject[subject] ?? records);
