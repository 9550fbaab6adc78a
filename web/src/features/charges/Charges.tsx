import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { useMay } from '@/api/me';
import { type RowAct, RowMenu } from '@/features/cases/RowMenu';
import { t } from '@/lib/i18n';
import { isZero, showMoney } from '@/lib/money';
import { Confirm } from '@/ui/Confirm';
import { Badge } from '@/ui/controls';
import { Instant, Money } from '@/ui/figures';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { done } from '@/ui/toast';
import { cancelCharge, chargesChanged, retryCharge } from './commands';
import type { ChargeRow, Customer } from './queries';
import { RefundForm } from './RefundForm';
import { chargeWord, isDebit, whyFailed } from './words';

type Props = {
  customer: Customer;
  query: UseQueryResult<Schemas['ChargePage']>;
  page: number;
  onPage: (page: number) => void;
  onOpen: (id: number) => void;
};
type Asked = { what: 'retry' | 'cancel' | 'refund'; row: ChargeRow };

export const chargeName = (row: Pick<ChargeRow, 'amount' | 'currency'>) =>
  t('the charge of {{amount}}', { amount: showMoney(row.amount, row.currency) });
const REFUNDABLE = ['paid', 'partly_refunded'];

/** Every charge of a customer, the latest first, with what can be done about it. */
export function Charges({ customer, query, page, onPage, onOpen }: Props) {
  const may = useMay('collector');
  const mayRefund = useMay('manager');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const acts = (row: ChargeRow): RowAct[] => [
    ...(may && row.status === 'failed' && !row.retry_refusal
      ? [{ label: t('Try again…'), act: () => setAsked({ what: 'retry' as const, row }) }]
      : []),
    ...(may && row.status === 'pending'
      ? [{ label: t('Cancel the charge…'), danger: true, act: () => setAsked({ what: 'cancel' as const, row }) }]
      : []),
    ...(mayRefund && REFUNDABLE.includes(row.status)
      ? [{ label: t('Refund…'), danger: true, act: () => setAsked({ what: 'refund' as const, row }) }]
      : []),
  ];
  return (
    <div>
      <h3 className="charge-head">{t('Charges')}</h3>
      <DataTable
        label={t('Charges')}
        columns={columnsOf(acts, onOpen)}
        list={listed(query)}
        rowId={(row) => row.id}
        page={page}
        {...((query.data?.total ?? 0) > (query.data?.page_size ?? 0) && { onPage })}
        empty={<Blank say={t('Nothing was charged online yet.')} />}
      />
      {asked?.what === 'retry' && <Retry row={asked.row} customer={customer} onClose={close} />}
      {asked?.what === 'cancel' && <Cancel row={asked.row} onClose={close} />}
      {asked?.what === 'refund' && <RefundForm charge={asked.row} onClose={close} />}
    </div>
  );
}

const columnsOf = (acts: (row: ChargeRow) => RowAct[], open: (id: number) => void): Column<ChargeRow>[] => [
  {
    id: 'made',
    head: t('Charged'),
    cell: (row) => (
      <button type="button" className="link strong" onClick={() => open(row.id)}>
        <Instant at={row.created_at} />
      </button>
    ),
  },
  { id: 'invoices', head: t('Invoices'), className: 'wrap-cell', cell: (row) => row.invoice_numbers.join(', ') },
  {
    id: 'method',
    head: t('Method'),
    className: 'wrap-cell',
    cell: (row) => row.payment_method_label ?? t('At the payment page'),
  },
  { id: 'status', head: t('Status'), className: 'charge-state', cell: (row) => <Standing row={row} /> },
  { id: 'tries', head: t('Tries'), right: true, cell: (row) => row.attempts },
  {
    id: 'amount',
    head: t('Amount'),
    right: true,
    cell: (row) => <Money amount={row.amount} currency={row.currency} />,
  },
  {
    id: 'acts',
    head: t('What to do'),
    quiet: true,
    right: true,
    cell: (row) => <RowMenu of={chargeName(row)} acts={acts(row)} />,
  },
];

function Standing({ row }: { row: ChargeRow }) {
  const { label, colour } = chargeWord[row.status];
  return (
    <>
      <Badge color={colour}>{label}</Badge>
      <Note row={row} />
    </>
  );
}

/** The one thing to know beside the word. */
function Note({ row }: { row: ChargeRow }) {
  if (row.status === 'failed')
    return (
      <p className="hint">
        {whyFailed(row)} {row.retry_refusal && t('Trying again cannot work.')}
      </p>
    );
  if (row.status === 'pending' && isDebit(row.method_kind))
    return <p className="hint">{t('A direct debit takes days.')}</p>;
  if (row.status === 'pending' && !row.payment_method_id)
    return <p className="hint">{t('The customer is at the payment page.')}</p>;
  if (!isZero(row.refunded_amount))
    return (
      <p className="hint">{t('{{amount}} given back', { amount: showMoney(row.refunded_amount, row.currency) })}</p>
    );
  return null;
}

function Retry({ row, customer, onClose }: { row: ChargeRow; customer: Customer; onClose: () => void }) {
  const queries = useQueryClient();
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Try {{of}} again', { of: chargeName(row) })}
      verb={t('Charge again')}
      act={async () => {
        await retryCharge(row.id);
        await chargesChanged(queries);
        done(t('{{name}} is charged again.', customer));
      }}
    >
      <p>
        {t('It failed: {{why}}', { why: whyFailed(row) })}{' '}
        {t('What is still open of {{invoices}} is charged to {{method}} again, within seconds.', {
          invoices: row.invoice_numbers.join(', '),
          method: row.payment_method_label ?? t('the same method'),
        })}
      </p>
      {row.mode === 'test' && <p>{t('The account is in test mode: no real money moves.')}</p>}
    </Confirm>
  );
}

function Cancel({ row, onClose }: { row: ChargeRow; onClose: () => void }) {
  const queries = useQueryClient();
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Cancel {{of}}', { of: chargeName(row) })}
      verb={t('Cancel the charge')}
      danger
      act={async () => {
        await cancelCharge(row.id);
        await chargesChanged(queries);
        done(t('The charge is cancelled. Nothing was taken.'));
      }}
    >
      <p>
        {t(
          'It is stopped if it has not left yet, or as long as the provider can still stop it. Its invoices are chased again.',
        )}
      </p>
    </Confirm>
  );
}
