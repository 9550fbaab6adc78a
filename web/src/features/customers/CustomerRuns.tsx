import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RunState } from '@/features/runs/RunState';
import { WhyPicker } from '@/features/runs/WhyPicker';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Card } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { customerRunsQuery, customerWhysQuery } from './queries';

// Of a workflow about a customer's records, those that say something of this customer.
const NEAR = new Set(['enrolled', 'meets', 'already_done']);
const isIn = (why: { subject_kind: string; verdict: string }) =>
  ['enrolled', 'meets', 'would_enrol'].includes(why.verdict) ||
  (why.verdict === 'already_done' && why.subject_kind !== 'customer');

type Props = { id: number; onRun: (run: number) => void; onWhy: (workflow: number) => void };

export function CustomerRuns({ id, onRun, onWhy }: Props) {
  const runs = useQuery(customerRunsQuery(id));
  const whys = useQuery(customerWhysQuery(id));
  const open = (runs.data?.items ?? []).filter((run) => run.state !== 'ended');
  const running = new Set(open.map((run) => run.workflow_id));
  const others = (whys.data?.items ?? []).filter((why) => !running.has(why.workflow_id));
  const near = others.filter((why) => why.subject_kind === 'customer' || NEAR.has(why.verdict));
  const far = others.length - near.length;
  const [all, setAll] = useState(false);
  const ended = (runs.data?.items ?? []).length - open.length;
  return (
    <Card title={t('Runs')}>
      {runs.error && <Failed error={runs.error} retry={() => void runs.refetch()} />}
      {whys.error && <Failed error={whys.error} retry={() => void whys.refetch()} />}
      {runs.isPending && <Skeleton height={64} />}
      <ul className="run-list">
        {open.map((run) => (
          <li key={run.id}>
            <div>
              <Link className="strong" to="/workflows/$id" params={{ id: String(run.workflow_id) }}>
                {run.workflow_name}
              </Link>
              <RunState run={run} />
              <p className="hint">{t('Step {{number}}, {{name}}', { number: run.step_number, name: run.step_name })}</p>
            </div>
            <Button variant="default" size="compact-sm" onClick={() => onRun(run.id)}>
              {t('Why')}
              <span className="sr">: {run.workflow_name}</span>
            </Button>
          </li>
        ))}
        {(all ? others : near).map((why) => (
          <li key={`w${why.workflow_id}`}>
            <div>
              <Link className="strong" to="/workflows/$id" params={{ id: String(why.workflow_id) }}>
                {why.workflow_name}
              </Link>
              <p className="muted">{why.sentence}</p>
            </div>
            <Button variant="default" size="compact-sm" onClick={() => onWhy(why.workflow_id)}>
              {isIn(why) ? t('Why') : t('Why not')}
              <span className="sr">: {why.workflow_name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {runs.data && whys.data && !open.length && !others.length && (
        <p className="muted">{t('No workflow is active. Runs of this customer appear here.')}</p>
      )}
      {far > 0 && !all && (
        <Button className="run-others" variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('{{workflows}} not started for this customer', { workflows: counted(far, 'workflows') })}
        </Button>
      )}
      <WhyPicker onPick={onWhy} />
      {ended > 0 && <p className="hint">{t('{{count}} ended', { count: ended })}</p>}
    </Card>
  );
}
