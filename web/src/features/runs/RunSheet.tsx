import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { Badge, Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { KeyValues } from '@/ui/Page';
import { SideSheet } from '@/ui/SideSheet';
import { Failed } from '@/ui/states';
import { runQuery } from './queries';
import { RunActions } from './RunActions';
import { RunState } from './RunState';
import { Why } from './WhySheet';
import { messageWord } from './words';
import './why.css';

type Props = { id: number | undefined; onClose: () => void; onMessage?: (id: number) => void };

export function RunSheet({ id, onClose, onMessage }: Props) {
  const query = useQuery({ ...runQuery(id ?? 0), enabled: id !== undefined });
  const run = id === undefined ? undefined : query.data;
  return (
    <SideSheet
      open={id !== undefined}
      onClose={onClose}
      title={run ? run.customer_name : t('Run')}
      foot={run && run.state !== 'ended' && <RunActions run={run} />}
    >
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {!run && !query.error && <Skeleton height={220} />}
      {run && <Shown run={run} onMessage={onMessage} />}
    </SideSheet>
  );
}

function Shown({ run, onMessage }: { run: Schemas['RunDetail']; onMessage?: (id: number) => void }) {
  return (
    <div className="stack">
      <RunState run={run} />
      <KeyValues
        rows={[
          [
            t('Workflow'),
            <Link key="w" to="/workflows/$id" params={{ id: String(run.workflow_id) }}>
              {run.workflow_name}
            </Link>,
          ],
          [t('Version'), run.version],
          [t('Step'), `${run.step_number} ${run.step_name}`],
          [t('There since'), <Instant key="s" at={run.since} />],
          [
            t('Looks again'),
            run.ended_at ? <Instant key="e" at={run.ended_at} /> : <Instant key="n" at={run.next_at} />,
          ],
        ]}
      />
      {run.messages.length > 0 && (
        <section>
          <h2>{t('Messages')}</h2>
          <ul className="story">
            {run.messages.map((message) => (
              <li key={message.id}>
                <Instant at={message.sent_at ?? message.due_at} />
                <div>
                  <button type="button" className="link" onClick={() => onMessage?.(message.id)}>
                    {message.subject || message.step_name}
                  </button>{' '}
                  <Badge color={messageWord(message.state).colour}>{messageWord(message.state).label}</Badge>
                  <p className="hint">{message.why || message.to_addresses.join(', ')}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('Steps walked')}</h2>
        <Story story={run.story} />
      </section>
      <section>
        <h2>{t('Does it meet the criteria now?')}</h2>
        <Why workflowId={run.workflow_id} recordId={run.subject_id} />
      </section>
    </div>
  );
}

type Line = { at: string; said: string; step_number?: string; step_name?: string };

export const Story = ({ story }: { story: readonly Line[] }) => (
  <ol className="story">
    {story.map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a story only grows at its end
      <li key={`${line.at}${at}`}>
        <Instant at={line.at} />
        <span>
          {line.step_number && (
            <span className="muted">
              {line.step_number} {line.step_name}:{' '}
            </span>
          )}
          {line.said}
        </span>
      </li>
    ))}
  </ol>
);
