import { useQuery } from '@tanstack/react-query';
import { workflowQuery } from '@/features/workflow/queries';
import { t } from '@/lib/i18n';
import { Skeleton } from '@/ui/controls';
import { SideSheet } from '@/ui/SideSheet';
import { Failed } from '@/ui/states';
import { Conditions } from './Conditions';
import { whyQuery } from './queries';

type Props = {
  workflowId: number | undefined;
  recordId: number;
  draft?: boolean | 'if-never-active';
  onClose: () => void;
};

/** Why a record is in a workflow, or why not: one sentence, then every condition with its value. */
export const WhySheet = ({ workflowId, recordId, draft, onClose }: Props) => (
  <SideSheet open={workflowId !== undefined} onClose={onClose} title={t('Why')} width={520}>
    {workflowId !== undefined && <Why workflowId={workflowId} recordId={recordId} draft={draft} />}
  </SideSheet>
);

type WhyProps = { workflowId: number; recordId: number; draft?: boolean | 'if-never-active' };

export function Why({ workflowId, recordId, draft = false }: WhyProps) {
  const workflow = useQuery({ ...workflowQuery(workflowId), enabled: draft === 'if-never-active' });
  const unsure = draft === 'if-never-active';
  const query = useQuery({
    ...whyQuery(workflowId, recordId, unsure ? workflow.data?.live_version === null : draft),
    enabled: !unsure || workflow.data !== undefined,
  });
  if (workflow.error) return <Failed error={workflow.error} retry={() => void workflow.refetch()} />;
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={180} />;
  return (
    <div className="stack">
      {workflow.data && <p className="muted">{workflow.data.name}</p>}
      <p className="strong">{query.data.sentence}</p>
      <Conditions conditions={query.data.conditions} />
    </div>
  );
}
