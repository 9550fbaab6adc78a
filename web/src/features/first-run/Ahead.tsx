import { Link } from '@tanstack/react-router';
import { counted } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Card } from '@/ui/Page';
import type { Today } from './queries';

const isPast = (at: string) => Date.parse(at) <= Date.now();

export function Ahead({ today, mode }: { today: Today; mode: 'test' | 'live' }) {
  return (
    <Card
      title={t('Until midnight')}
      actions={
        mode === 'live' && (
          <Link to="/messages" search={{ state: 'sent' }}>
            {t('{{messages}} sent so far', { messages: counted(today.sent_today, 'messages') })}
          </Link>
        )
      }
    >
      {today.ahead.length === 0 ? (
        <p className="muted">
          {today.active_workflows
            ? t('No run is waiting for today. New ones start at the times their workflows say.')
            : t('No workflow is active.')}
        </p>
      ) : (
        <ul className="home-list">
          {today.ahead.map((one) => (
            <li key={one.workflow_id}>
              <span className="home-line">
                <Link className="strong" to="/workflows/$id/runs" params={{ id: String(one.workflow_id) }}>
                  {one.name}
                </Link>{' '}
                <span className="muted">
                  {[
                    one.runs > 0 && t('{{runs}} go on', { runs: counted(one.runs, 'runs') }),
                    one.messages > 0 &&
                      t('{{messages}} wait for their time', { messages: counted(one.messages, 'messages') }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </span>
              <span className="num muted">{isPast(one.first_at) ? t('Now') : showInstant(one.first_at)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
