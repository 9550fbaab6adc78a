import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '@/api/me';
import { stepKindsQuery, triggersQuery } from '@/features/workflows/queries';
import { WorkflowState } from '@/features/workflows/WorkflowState';
import { counted, showNumber } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { ActionIcon, Button } from '@/ui/controls';
import { Tooltip } from '@/ui/overlays';
import { Page } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { useWorkflow } from './context';
import { stepAt } from './definition';
import { lastSavedQuery, workflowRunsQuery } from './queries';
import { WorkflowMenu } from './WorkflowMenu';

const tabs = [
  { to: '/workflows/$id', label: t('Steps') },
  { to: '/workflows/$id/criteria', label: t('Criteria') },
  { to: '/workflows/$id/settings', label: t('Settings') },
  { to: '/workflows/$id/runs', label: t('Runs') },
  { to: '/workflows/$id/versions', label: t('Versions') },
] as const;

/** The head all pages of one workflow share: name, state, saving, problems, activate. */
export function WorkflowPage({ fill, children }: { fill?: boolean; children: ReactNode }) {
  const { workflow } = useWorkflow();
  const params = { id: String(workflow.id) };
  const crumbs = [
    <Link key="all" to="/workflows">
      {t('Workflows')}
    </Link>,
  ];
  return (
    <Page
      title={workflow.name}
      crumbs={crumbs}
      fill={fill}
      beside={
        <>
          <WorkflowState {...workflow} />
          <SavedNote />
        </>
      }
      actions={<Actions />}
      below={
        <nav className="tabs" aria-label={t('Parts of the workflow')}>
          {tabs.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              params={params}
              className="tab"
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'data-on': true }}
            >
              {label}
              {to.endsWith('runs') && <RunCount id={workflow.id} />}
            </Link>
          ))}
        </nav>
      }
    >
      <Conflict />
      <Nameless />
      {children}
    </Page>
  );
}

function RunCount({ id }: { id: number }) {
  const { data } = useQuery({ ...workflowRunsQuery(id, { state: 'open' }), staleTime: 30_000 });
  return data ? <span className="tab-n">{showNumber(data.total)}</span> : null;
}

function SavedNote() {
  const { saving } = useWorkflow();
  const said = {
    saved: t('All changes saved'),
    waiting: t('Saving …'),
    saving: t('Saving …'),
    conflict: t('Not saved'),
    failed: t('Not saved'),
  };
  return (
    <span
      className={saving === 'conflict' || saving === 'failed' ? 'nowrap' : 'muted nowrap'}
      data-tone={saving === 'failed' ? 'bad' : undefined}
      role="status"
    >
      {said[saving]}
    </span>
  );
}

function Actions() {
  const may = useMay('manager');
  const { workflow, draft, undo, redo, saving } = useWorkflow();
  const navigate = useNavigate();
  const errors = workflow.problems.filter((problem) => problem.severity === 'error');
  const first = errors[0];
  const show = () => {
    if (!first) return;
    const params = { id: String(workflow.id) };
    const step = first.step_id || stepAt(draft, first.path);
    if (step) void navigate({ to: '/workflows/$id', params, search: { step } });
    else if (first.path.startsWith('settings')) void navigate({ to: '/workflows/$id/settings', params });
    else if (/^trigger\.filters|^target_/.test(first.path)) void navigate({ to: '/workflows/$id/criteria', params });
    else void navigate({ to: '/workflows/$id', params, search: { step: 'trigger' } });
  };
  return (
    <>
      {errors.length > 0 && (
        <Tooltip label={t('Go to the first problem')}>
          <Button variant="subtle" color="red" leftSection={<IconAlertTriangle size={15} />} onClick={show}>
            {counted(errors.length, 'problems')}
          </Button>
        </Tooltip>
      )}
      <Tooltip label={t('Undo')}>
        <ActionIcon variant="default" size={32} aria-label={t('Undo')} disabled={!undo} onClick={undo}>
          <IconArrowBackUp size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('Redo')}>
        <ActionIcon variant="default" size={32} aria-label={t('Redo')} disabled={!redo} onClick={redo}>
          <IconArrowForwardUp size={16} />
        </ActionIcon>
      </Tooltip>
      <WorkflowMenu />
      <Button
        variant="default"
        disabled={!draft.trigger.kind}
        onClick={() =>
          void navigate({
            to: '/workflows/$id',
            params: { id: String(workflow.id) },
            search: (b) => ({ ...b, try: true as const }),
          })
        }
      >
        {t('Try…')}
      </Button>
      {may ? (
        <Button
          disabled={saving !== 'saved'}
          onClick={() => void navigate({ to: '/workflows/$id/activate', params: { id: String(workflow.id) } })}
        >
          {t('Activate…')}
        </Button>
      ) : (
        <span className="muted">{t('A manager changes and activates it.')}</span>
      )}
    </>
  );
}

/** Without the names of triggers and steps nothing here can be told or edited. */
function Nameless() {
  const triggers = useQuery(triggersQuery);
  const kinds = useQuery(stepKindsQuery);
  const error = (triggers.data ? null : triggers.error) ?? (kinds.data ? null : kinds.error);
  if (!error) return null;
  const again = () => {
    if (triggers.error) void triggers.refetch();
    if (kinds.error) void kinds.refetch();
  };
  return (
    <div className="strip">
      <Failed error={error} retry={again} />
    </div>
  );
}

function Conflict() {
  const { workflow, saving, error, takeTheirs, keepMine, retry } = useWorkflow();
  const theirs = useQuery({ ...lastSavedQuery(workflow.id), enabled: saving === 'conflict' });
  if (saving === 'failed')
    return (
      <div className="strip">
        <Failed error={error} retry={retry} />
      </div>
    );
  if (saving !== 'conflict') return null;
  return (
    <div className="strip">
      <Notice
        tone="warn"
        title={t('Somebody else has saved this draft since you opened it')}
        action={
          <>
            <Button variant="default" size="compact-sm" onClick={() => void takeTheirs()}>
              {t('Load theirs')}
            </Button>
            <Button size="compact-sm" onClick={() => void keepMine()}>
              {t('Keep mine')}
            </Button>
          </>
        }
      >
        <p>
          {theirs.data && t('{{who}}, {{when}}.', { who: theirs.data.actor, when: showInstant(theirs.data.at) })}{' '}
          {t('Whichever you choose, Undo brings back the other.')}
        </p>
      </Notice>
    </div>
  );
}
