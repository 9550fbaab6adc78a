import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { isZero, showMoney } from '@/lib/money';
import { Badge, Button } from '@/ui/controls';
import { Day, Money } from '@/ui/figures';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { still } from '@/ui/table/listed';
import { done } from '@/ui/toast';
import { PromiseForm } from './PromiseForm';
import { activatePromise, cancelPromise, casesChanged, type Invoice, type PromiseRow } from './queries';
import { ReasonForm } from './ReasonForm';
import { RowMenu } from './RowMenu';
import { promiseWord } from './words';

type Props = { customer: { id: number; name: string }; invoices: readonly Invoice[]; rows: readonly PromiseRow[] };
type Asked = { what: 'new' } | { what: 'edit' | 'cancel'; row: PromiseRow };

const nameOf = (row: PromiseRow) => t('the promise of {{amount}}', { amount: showMoney(row.amount, row.currency) });

export function Promises({ customer, invoices, rows }: Props) {
  const queries = useQueryClient();
  const may = useMay('collector');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const activate = useMutation({
    mutationFn: (row: PromiseRow) => activatePromise(row.id),
    onSuccess: async () => {
      await casesChanged(queries);
      done(t('The promise counts from now on.'));
    },
  });
  const acts = (row: PromiseRow) => [
    ...(row.status === 'draft' && row.due_on ? [{ label: t('Activate'), act: () => activate.mutate(row) }] : []),
    ...(row.status === 'active' || row.status === 'draft'
      ? [
          { label: t('Edit…'), act: () => setAsked({ what: 'edit', row }) },
          { label: t('Cancel the promise…'), danger: true, act: () => setAsked({ what: 'cancel', row }) },
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        label={t('Promises')}
        columns={columnsOf(may ? acts : () => [])}
        list={still(rows)}
        rowId={(row) => row.id}
        tools={
          may && (
            <Button variant="default" onClick={() => setAsked({ what: 'new' })}>
              {t('Record a promise…')}
            </Button>
          )
        }
        empty={<Blank say={t('This customer has promised nothing yet.')} />}
      />
      {asked?.what === 'new' && <PromiseForm customer={customer} invoices={invoices} onClose={close} />}
      {asked?.what === 'edit' && (
        <PromiseForm customer={customer} invoices={invoices} promise={asked.row} onClose={close} />
      )}
      {asked?.what === 'cancel' && (
        <ReasonForm
          title={t('Cancel {{of}}', { of: nameOf(asked.row) })}
          verb={t('Cancel the promise')}
          says={t('It is no longer expected, and its invoices are chased again.')}
          told={t('The promise is cancelled.')}
          act={(reason) => cancelPromise(asked.row.id, reason)}
          onClose={close}
        />
      )}
    </>
  );
}

const columnsOf = (acts: (row: PromiseRow) => { label: string; act: () => void }[]): Column<PromiseRow>[] => [
  {
    id: 'due',
    head: t('Paid by'),
    cell: (row) => (
      <span className="strong" title={row.last_on ? t('In time until {{day}}', { day: showDate(row.last_on) }) : ''}>
        <Day on={row.due_on} />
      </span>
    ),
  },
  {
    id: 'invoices',
    head: t('Invoices'),
    className: 'wrap-cell',
    cell: (row) => row.invoices.map((one) => one.number).join(', ') || t('On the account'),
  },
  {
    id: 'status',
    head: t('Status'),
    cell: (row) => <Badge color={promiseWord[row.status].colour}>{promiseWord[row.status].label}</Badge>,
  },
  { id: 'note', head: t('Note'), className: 'wrap-cell', cell: (row) => row.ended_reason || row.note },
  {
    id: 'kept',
    head: t('Paid in time'),
    right: true,
    cell: (row) =>
      isZero(row.kept_amount) ? (
        <span className="muted">{t('Nothing')}</span>
      ) : (
        <Money amount={row.kept_amount} currency={row.currency} />
      ),
  },
  {
    id: 'amount',
    head: t('Promised'),
    right: true,
    cell: (row) => <Money amount={row.amount} currency={row.currency} />,
  },
  {
    id: 'acts',
    head: t('What to do'),
    quiet: true,
    right: true,
    cell: (row) => <RowMenu of={nameOf(row)} acts={acts(row)} />,
  },
];
