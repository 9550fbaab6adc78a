import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useUnsaved } from '@/features/settings/useUnsaved';
import type { Workflow } from '@/features/workflows/queries';
import { t } from '@/lib/i18n';
import { Skeleton } from '@/ui/controls';
import { Page } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { WorkflowContext } from './context';
import { workflowQuery } from './queries';
import { useDraft } from './useDraft';
import './workflow.css';

export function WorkflowLayout() {
  const { id } = useParams({ from: '/shell/workflows/$id' });
  const query = useQuery({ ...workflowQuery(Number(id)), refetchOnWindowFocus: false });
  if (query.data?.id === Number(id)) return <InHand key={id} workflow={query.data} />;
  const crumbs = [
    <Link key="all" to="/workflows">
      {t('Workflows')}
    </Link>,
  ];
  return (
    <Page title={t('Workflow')} crumbs={crumbs}>
      <div className="body">
        {query.error ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Skeleton height={360} />}
      </div>
    </Page>
  );
}

function InHand({ workflow }: { workflow: Workflow }) {
  const draft = useDraft(workflow);
  const unsaved = useUnsaved(draft.saving === 'conflict' || draft.saving === 'failed', `/workflows/${workflow.id}`);
  return (
    <WorkflowContext value={{ ...draft, workflow }}>
      <Outlet />
      {unsaved}
    </WorkflowContext>
  );
}
