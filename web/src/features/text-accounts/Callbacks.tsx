import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Badge, Button } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { type Callback, callbacksQuery } from './queries';

const STATES: Record<Callback['state'], string> = {
  applied: t('Done'),
  ignored: t('No news'),
  waiting: t('Waits: for a text nobody knows yet'),
  refused: t('Refused: not signed'),
};

/** What the provider called to say; read when somebody asks for it. */
export function Callbacks({ account }: { account: number }) {
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState(1);
  const query = useQuery({ ...callbacksQuery(account, page), enabled: open });
  if (!open)
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('Show its last calls')}
        </Button>
      </div>
    );
  return (
    <div className="card flush">
      <DataTable
        label={t('Last calls')}
        columns={columns}
        list={listed(query)}
        rowId={(row) => row.id}
        page={page}
        {...((query.data?.total ?? 0) > (query.data?.page_size ?? 0) && { onPage: setPage })}
        empty={<Blank say={t('The provider has not called yet.')} />}
      />
    </div>
  );
}

const columns: Column<Callback>[] = [
  { id: 'when', head: t('Received'), cell: (row) => <Instant at={row.received_at} /> },
  {
    id: 'kind',
    head: t('About'),
    cell: (row) => (row.kind === 'status' ? t('A text of ours') : t('A text that came in')),
  },
  {
    id: 'said',
    head: t('Said'),
    cell: (row) => [row.status, row.detail].filter(Boolean).join(': ') || row.provider_ref,
  },
  {
    id: 'state',
    head: t('State'),
    cell: (row) => (row.state === 'refused' ? <Badge color="red">{STATES[row.state]}</Badge> : STATES[row.state]),
  },
];
