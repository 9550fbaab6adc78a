import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Schemas } from '@/api/client';
import { useMay } from '@/api/me';
import { AudienceSheet } from '@/features/audience/AudienceSheet';
import { useWorkflow } from '@/features/workflow/context';
import { stepAt } from '@/features/workflow/definition';
import { activateWorkflow, activationQuery, type InFlightChoice } from '@/features/workflow/queries';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Page } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { Changes } from './Changes';
import { InFlight } from './InFlight';
import { Starts } from './Starts';
import './activation.css';

type Activation = Schemas['WorkflowActivation'];

/** "Version 4 is active. 181 runs moved to it, 7 runs ended." */
function activated({ live_version, runs }: Schemas['WorkflowActivated']) {
  const said = [
    runs.moved && t('{{runs}} moved to it', { runs: counted(runs.moved, 'runs') }),
    runs.ended && t('{{runs}} ended', { runs: counted(runs.ended, 'runs') }),
  ].filter(Boolean);
  return `${t('Version {{n}} is active.', { n: live_version })} ${said.length ? `${said.join(', ')}.` : ''}`.trim();
}

/** A full page, not a dialog: the moment of trust. Left what will happen, right what to look at first. */
export function ActivationScreen() {
  const may = useMay('manager');
  const { workflow } = useWorkflow();
  const { audience } = useSearch({ from: '/shell/workflows/$id/activate' });
  const navigate = useNavigate({ from: '/workflows/$id/activate' });
  const queries = useQueryClient();
  const query = useQuery(activationQuery(workflow.id));
  const [choice, setChoice] = useState<InFlightChoice>({ runs: 'stay', without_step: 'end' });
  const params = { id: String(workflow.id) };
  const activate = useMutation({
    meta: { shown: true },
    mutationFn: () => activateWorkflow(workflow.id, choice, workflow.draft_revision),
    onSuccess: async (now) => {
      done(activated(now));
      await queries.invalidateQueries({ queryKey: ['workflow', workflow.id] });
      await queries.invalidateQueries({ queryKey: ['workflows'] });
      await navigate({ to: '/workflows/$id', params });
    },
  });
  const data = query.data;
  return (
    <Page
      title={data ? t('Activate version {{n}}', { n: data.version }) : t('Activate')}
      crumbs={[
        <Link key="all" to="/workflows">
          {t('Workflows')}
        </Link>,
        <Link key="one" to="/workflows/$id" params={params}>
          {workflow.name}
        </Link>,
      ]}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: '/workflows/$id', params })}>
            {t('Back')}
          </Button>
          <Button disabled={!may || !data?.can_activate} loading={activate.isPending} onClick={() => activate.mutate()}>
            {data ? t('Activate version {{n}}', { n: data.version }) : t('Activate')}
          </Button>
        </>
      }
    >
      <div className="body stack">
        {activate.error && <Failed error={activate.error} />}
        {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
        {!may && <Notice>{t('A manager activates it. Here you see what would happen.')}</Notice>}
        {data?.test_mode && (
          <Notice tone="warn">{t('Test mode: the workflow runs, messages are captured and nothing leaves.')}</Notice>
        )}
        {!data && !query.error && <Skeleton height={280} />}
        {data && (
          <div className="with-side">
            <div className="stack">
              <Starts starts={data.starts} onShow={() => void navigate({ search: { audience: 'records' } })} />
              <InFlight data={data} choice={choice} onChoice={setChoice} />
              <Changes data={data} />
            </div>
            <aside className="stack" aria-label={t('Look at these first')}>
              <LookFirst data={data} onAudience={() => void navigate({ search: { audience: 'records' } })} />
            </aside>
          </div>
        )}
      </div>
      <AudienceSheet tab={audience} onTab={(tab) => void navigate({ search: { audience: tab } })} />
    </Page>
  );
}

function LookFirst({ data, onAudience }: { data: Activation; onAudience: () => void }) {
  const { workflow, draft } = useWorkflow();
  const params = { id: String(workflow.id) };
  const notices: ReactNode[] = [...data.errors, ...data.warnings].map((problem) => {
    const step = problem.step_id || stepAt(draft, problem.path);
    return (
      <Notice key={problem.path + problem.code} tone={problem.severity === 'error' ? 'bad' : 'warn'}>
        <p>{problem.message}</p>
        {step ? (
          <Link to="/workflows/$id" params={params} search={{ step }}>
            {t('Go to the step')}
          </Link>
        ) : (
          <Link to="/workflows/$id/criteria" params={params}>
            {t('Go to the criteria')}
          </Link>
        )}
      </Notice>
    );
  });
  if (data.starts?.unreachable)
    notices.push(
      <Notice key="unreachable" tone="warn">
        <p>
          {t('Without a usable address: {{customers}}. Their messages will be held.', {
            customers: counted(data.starts.unreachable, 'customers'),
          })}
        </p>
        <button type="button" className="link" onClick={onAudience}>
          {t('See who')}
        </button>
      </Notice>,
    );
  for (const other of data.starts?.overlap ?? [])
    notices.push(
      <Notice key={`w${other.workflow_id}`} tone="warn">
        <p>
          {t('Also in “{{name}}”: {{customers}}.', {
            customers: counted(other.customers, 'customers'),
            name: other.name,
          })}
        </p>
        <Link to="/workflows/$id" params={{ id: String(other.workflow_id) }}>
          {t('Open it')}
        </Link>
      </Notice>,
    );
  return (
    <>
      <h2>{t('Look at these first')}</h2>
      {notices.length ? notices : <p className="muted">{t('Nothing stands out.')}</p>}
    </>
  );
}
