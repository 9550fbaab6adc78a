import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Badge, Button } from '@/ui/controls';
import { Instant, Money } from '@/ui/figures';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { done } from '@/ui/toast';
import { chargesChanged, revokeLink } from './commands';
import { type Customer, linksQuery, type PaymentLink } from './queries';
import { linkWord } from './words';

/** Links to pay that were made for a customer; nothing where there was never one. */
export function Links({ customer }: { customer: Customer }) {
  const may = useMay('collector');
  const queries = useQueryClient();
  const [page, setPage] = useState(1);
  const [revoking, setRevoking] = useState<PaymentLink>();
  const query = useQuery(linksQuery(customer.id, page));
  if (query.data?.total === 0) return null;
  const about = (row: PaymentLink) =>
    row.kind === 'statement'
      ? t('All that is owed')
      : row.invoice_ids
          .map((id) => customer.invoices.find((one) => one.id === id)?.number ?? t('a closed one'))
          .join(', ');
  return (
    <div>
      <h3 className="charge-head">{t('Payment links')}</h3>
      <DataTable
        label={t('Payment links')}
        columns={columnsOf(about, may ? setRevoking : undefined)}
        list={listed(query)}
        rowId={(row) => row.id}
        page={page}
        {...((query.data?.total ?? 0) > (query.data?.page_size ?? 0) && { onPage: setPage })}
        empty={null}
      />
      {revoking && (
        <Confirm
          open
          onClose={() => setRevoking(undefined)}
          title={t('Revoke the payment link')}
          verb={t('Revoke it')}
          danger
          act={async () => {
            await revokeLink(revoking.id);
            await chargesChanged(queries);
            done(t('Nobody can pay through that link any more.'));
          }}
        >
          <p>{t('Whoever opens it is told to ask for a new one. What was paid through it stays.')}</p>
        </Confirm>
      )}
    </div>
  );
}

const columnsOf = (
  about: (row: PaymentLink) => string,
  revoke: ((row: PaymentLink) => void) | undefined,
): Column<PaymentLink>[] => [
  { id: 'made', head: t('Made'), cell: (row) => <Instant at={row.created_at} /> },
  { id: 'for', head: t('For'), className: 'wrap-cell', cell: about },
  {
    id: 'status',
    head: t('Status'),
    cell: (row) => <Badge color={linkWord[row.status].colour}>{linkWord[row.status].label}</Badge>,
  },
  { id: 'by', head: t('Made by'), className: 'wrap-cell', cell: (row) => row.created_by },
  { id: 'expires', head: t('Good until'), cell: (row) => <Instant at={row.expires_at} /> },
  {
    id: 'amount',
    head: t('Open then'),
    right: true,
    cell: (row) => <Money amount={row.amount} currency={row.currency} />,
  },
  ...(revoke
    ? [
        {
          id: 'act',
          head: t('What to do'),
          quiet: true,
          right: true,
          cell: (row: PaymentLink) =>
            row.status === 'open' && (
              <Button variant="default" size="compact-sm" onClick={() => revoke(row)}>
                {t('Revoke…')}
              </Button>
            ),
        },
      ]
    : []),
];
