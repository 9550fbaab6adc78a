import { t } from '@/lib/i18n';
import { isZero } from '@/lib/money';
import { Badge } from '@/ui/controls';
import { Day, Money } from '@/ui/figures';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { still } from '@/ui/table/listed';
import type { Customer } from './queries';

type Payment = Customer['payments'][number];

const columns: Column<Payment>[] = [
  {
    id: 'reference',
    head: t('Reference'),
    cell: (row) => <span className="strong">{row.reference || row.erp_id}</span>,
  },
  { id: 'paid', head: t('Paid'), cell: (row) => <Day on={row.paid_on} /> },
  { id: 'method', head: t('Method'), cell: (row) => row.method },
  {
    id: 'status',
    head: t('Status'),
    cell: (row) =>
      row.status === 'paid' ? (
        t('Paid')
      ) : (
        <Badge color={row.status === 'voided' ? 'gray' : 'yellow'}>
          {row.status === 'voided' ? t('Voided') : t('Pending')}
        </Badge>
      ),
  },
  {
    id: 'unapplied',
    head: t('Unapplied'),
    right: true,
    cell: (row) =>
      isZero(row.unapplied) ? (
        <span className="muted">–</span>
      ) : (
        <Money amount={row.unapplied} currency={row.currency} />
      ),
  },
  {
    id: 'amount',
    head: t('Amount'),
    right: true,
    cell: (row) => <Money amount={row.amount} currency={row.currency} />,
  },
];

export const Payments = ({ payments }: { payments: readonly Payment[] }) => (
  <DataTable
    label={t('Payments')}
    columns={columns}
    list={still(payments)}
    rowId={(row) => row.id}
    empty={<Blank say={t('The ERP has no payment of this customer yet.')} />}
  />
);
