import { useQuery } from '@tanstack/react-query';
import { t } from '@/lib/i18n';
import { Skeleton } from '@/ui/controls';
import { SideSheet } from '@/ui/SideSheet';
import { Failed } from '@/ui/states';
import { Conditions } from './Conditions';
import { whyQuery } from './queries';

type Props = { workflowId: number | undefined; recordId: number; onClose: () => void };

/** Why a record is in a workflow, or why not: one sentence, then every condition with its value. */
export const WhySheet = ({ workflowId, recordId, onClose }: Props) => (
  <SideSheet open={workflowId !== undefined} onClose={onClose} title={t('Why')} width={520}>
    {workflowId !== undefined && <Why workflowId={workflowId} recordId={recordId} />}
  </SideSheet>
);

export function Why({ workflowId, recordId }: { workflowId: number; recordId: number }) {
  const query = useQuery(whyQuery(workflowId, recordId));
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={180} />;
  return (
    <div className="stack">
      <p className="strong">{query.data.sentence}</p>
      <Conditions conditions={query.data.conditions} />
    </div>
  );
}
