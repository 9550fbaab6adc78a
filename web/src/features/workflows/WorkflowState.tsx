import { t } from '@/lib/i18n';
import { Badge } from '@/ui/controls';

type Known = { state: string; live_version: number | null; draft_changed: boolean };

/** "Active v4, draft changed": alive or not, and whether something waits to be activated. */
export function WorkflowState({ state, live_version, draft_changed }: Known) {
  if (state === 'draft') return <Badge color="gray">{t('Draft')}</Badge>;
  if (state === 'archived') return <span className="muted">{t('Archived')}</span>;
  return (
    <span className="row">
      {state === 'active' ? (
        <Badge color="petrol">{t('Active, version {{n}}', { n: live_version })}</Badge>
      ) : (
        <Badge color="yellow">{t('Not active')}</Badge>
      )}
      {draft_changed && <span className="muted">{t('draft changed')}</span>}
    </span>
  );
}
