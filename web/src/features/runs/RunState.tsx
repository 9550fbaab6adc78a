import type { Schemas } from '@/api/client';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Badge } from '@/ui/controls';
import { runWord } from './words';

/** Badge with its word, the reason beside it. */
export function RunState({ run }: { run: Schemas['RunRow'] }) {
  const { label, colour } = runWord(run);
  const reason = run.why || (run.next_at ? t('Next: {{when}}', { when: showInstant(run.next_at) }) : '');
  return (
    <div className="row wrap">
      <Badge color={colour}>{label}</Badge>
      {reason && <span className="muted">{reason}</span>}
    </div>
  );
}
