import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Badge } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card } from '@/ui/Page';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { type Connection, type Sync, syncsQuery } from './queries';
import { summary, syncName, syncWord, took } from './words';

type Props = { connection: Connection; page: number; onPage: (page: number) => void; onOpen: (id: number) => void };

const columns = (open: (id: number) => void): Column<Sync>[] => [
  {
    id: 'what',
    head: t('What'),
    always: true,
    className: 'clip',
    cell: (row) => (
      <button type="button" className="link strong" onClick={() => open(row.id)}>
        {syncName(row)}
      </button>
    ),
  },
  {
    id: 'state',
    head: t('State'),
    cell: (row) => {
      const { label, colour } = syncWord(row);
      return colour ? <Badge color={colour}>{label}</Badge> : label;
    },
  },
  { id: 'at', head: t('Began'), cell: (row) => <Instant at={row.started_at} /> },
  {
    id: 'took',
    head: t('Took'),
    right: true,
    cell: (row) => (row.ended_at ? took(row.started_at, row.ended_at) : ''),
  },
  {
    id: 'problems',
    head: t('Problems'),
    right: true,
    cell: (row) => <span data-tone={row.problems ? 'warn' : undefined}>{showNumber(row.problems)}</span>,
  },
  { id: 'changes', head: t('Changes'), className: 'two', cell: (row) => row.error || summary(row) },
];

export function SyncLog({ connection, page, onPage, onOpen }: Props) {
  const query = useQuery(syncsQuery(connection.id, page));
  const { refetch } = query;
  // The log is read again when a synchronisation begins or ends, not by a clock of its own.
  const mark = `${connection.running_sync?.id} ${connection.running_sync?.state} ${connection.last_sync?.id}`;
  const seen = useRef(mark);
  useEffect(() => {
    if (seen.current === mark) return;
    seen.current = mark;
    void refetch();
  }, [mark, refetch]);
  return (
    <Card flush title={t('Log')}>
      <DataTable
        label={t('Synchronisations')}
        columns={columns(onOpen)}
        list={listed(query)}
        rowId={(row) => row.id}
        page={page}
        onPage={onPage}
        empty={
          <Blank say={connection.kind === 'files' ? t('No file was imported yet.') : t('Nothing was read yet.')} />
        }
      />
    </Card>
  );
}
