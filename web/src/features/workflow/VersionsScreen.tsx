import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Badge } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card } from '@/ui/Page';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useWorkflow } from './context';
import { versionsQuery } from './queries';
import { VersionSheet } from './VersionSheet';
import { WorkflowPage } from './WorkflowPage';

const columns = (open: (number: number) => void): Column<Schemas['WorkflowVersionRow']>[] => [
  {
    id: 'number',
    head: t('Version'),
    cell: (row) => (
      <span className="row">
        <button type="button" className="link strong" onClick={() => open(row.number)}>
          {t('Version {{n}}', { n: row.number })}
        </button>
        {row.live && <Badge color="petrol">{t('Active')}</Badge>}
      </span>
    ),
  },
  { id: 'at', head: t('Activated'), cell: (row) => <Instant at={row.published_at} /> },
  { id: 'by', head: t('By'), cell: (row) => row.published_by },
  { id: 'flight', head: t('Runs in flight'), right: true, cell: (row) => showNumber(row.in_flight) },
];

export function VersionsScreen() {
  const { workflow } = useWorkflow();
  const query = useQuery(versionsQuery(workflow.id));
  const { version } = useSearch({ from: '/shell/workflows/$id/versions' });
  const navigate = useNavigate({ from: '/workflows/$id/versions' });
  const open = (number: number | undefined) => void navigate({ search: { version: number } });
  const rows = query.data?.items;
  return (
    <WorkflowPage>
      <div className="body">
        <Card flush>
          <DataTable
            label={t('Versions')}
            columns={columns(open)}
            list={{
              rows,
              total: rows?.length ?? 0,
              pageSize: 100,
              error: query.error,
              fetching: false,
              retry: () => void query.refetch(),
            }}
            rowId={(row) => row.id}
            empty={<Blank say={t('Each activation makes a version that never changes again. There is none yet.')} />}
          />
        </Card>
      </div>
      <VersionSheet number={version} onClose={() => open(undefined)} />
    </WorkflowPage>
  );
}
