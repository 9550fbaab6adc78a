import { useMutation, useQuery } from '@tanstack/react-query';
import type { Schemas } from '@/api/client';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Card } from '@/ui/Page';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { exportProblems } from './commands';
import { problemsQuery } from './queries';

type Row = Schemas['SyncProblemRow'];

const columns: Column<Row>[] = [
  { id: 'row', head: t('Line or record'), cell: (row) => row.row || row.erp_id || t('The whole') },
  { id: 'field', head: t('Field'), cell: (row) => row.field },
  { id: 'value', head: t('Value'), className: 'clip', cell: (row) => row.value },
  {
    id: 'message',
    head: t('What is wrong, and the cure'),
    className: 'two',
    cell: (row) => (
      <>
        {row.message}
        {row.cure && <span className="muted"> {row.cure}</span>}
      </>
    ),
  },
];

type Props = { syncId: number; total: number; page: number; onPage: (page: number) => void };

export function ProblemTable({ syncId, total, page, onPage }: Props) {
  const query = useQuery(problemsQuery(syncId, page));
  const save = useMutation({ mutationFn: () => exportProblems(syncId) });
  return (
    <Card
      flush
      title={counted(total, 'problems')}
      actions={
        <Button variant="default" size="compact-sm" loading={save.isPending} onClick={() => save.mutate()}>
          {t('Export as CSV')}
        </Button>
      }
    >
      <DataTable
        label={t('Problems')}
        columns={columns}
        list={listed(query)}
        rowId={(row) => row.id}
        page={page}
        onPage={onPage}
        empty={null}
      />
    </Card>
  );
}
