import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { useMay } from '@/api/me';
import { MessageSheet } from '@/features/messages/MessageSheet';
import { MoveRuns } from '@/features/runs/MoveRuns';
import { RecordSelect } from '@/features/runs/RecordSelect';
import { RunSheet } from '@/features/runs/RunSheet';
import type { SubjectKind } from '@/features/runs/records';
import { type Steering, steer, steered } from '@/features/runs/steer';
import { WhySheet } from '@/features/runs/WhySheet';
import { runWord } from '@/features/runs/words';
import { triggersQuery } from '@/features/workflows/queries';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Badge, Button, Select } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card } from '@/ui/Page';
import { Blank } from '@/ui/states';
import { type Column, useSelection } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { SearchBox } from '@/ui/table/SearchBox';
import { useWorkflow } from './context';
import { walk } from './definition';
import { type RunSearch, workflowRunsQuery } from './queries';
import { readDefinition } from './read';
import { WorkflowPage } from './WorkflowPage';

type Run = Schemas['RunRow'];

const states = [
  { value: 'open', label: t('In flight') },
  { value: 'waiting', label: t('Waiting') },
  { value: 'paused', label: t('Paused') },
  { value: 'held', label: t('Held') },
  { value: 'failed', label: t('Failed') },
  { value: 'unknown', label: t('Outcome unknown') },
  { value: 'ended', label: t('Ended') },
];

const columns = (open: (id: number) => void): Column<Run>[] => [
  {
    id: 'customer',
    head: t('Customer'),
    className: 'clip',
    cell: (row) =>
      row.customer_id === null ? (
        <span className="muted">{row.customer_name || t('No customer')}</span>
      ) : (
        <Link className="strong" to="/customers/$id" params={{ id: String(row.customer_id) }}>
          {row.customer_name}
        </Link>
      ),
  },
  { id: 'subject', head: t('Record'), className: 'clip', cell: (row) => row.subject_name || row.customer_reference },
  { id: 'step', head: t('Step'), className: 'clip', cell: (row) => `${row.step_number} ${row.step_name}` },
  {
    id: 'state',
    head: t('State'),
    cell: (row) => (
      <span className="row">
        <Badge color={runWord(row).colour}>{runWord(row).label}</Badge>
        <button type="button" className="link" onClick={() => open(row.id)}>
          {t('Why')}
          <span className="sr">: {row.customer_name || row.subject_name}</span>
        </button>
      </span>
    ),
  },
  { id: 'why', head: t('Reason'), className: 'clip', cell: (row) => <span title={row.why}>{row.why}</span> },
  { id: 'since', head: t('Since'), right: true, cell: (row) => <Instant at={row.since} /> },
  {
    id: 'next',
    head: t('Next'),
    right: true,
    cell: (row) => (row.ended_at ? <Instant at={row.ended_at} /> : <Instant at={row.next_at} />),
  },
];

export function RunsScreen() {
  const { workflow, draft } = useWorkflow();
  const search = useSearch({ from: '/shell/workflows/$id/runs' });
  const navigate = useNavigate({ from: '/workflows/$id/runs' });
  const { run, message, record, sort: _, ...asked } = search;
  const triggers = useQuery(triggersQuery).data?.triggers;
  const trigger = triggers?.find((one) => one.kind === draft.trigger.kind);
  const query = useQuery(workflowRunsQuery(workflow.id, { ...asked, state: asked.state ?? 'open' }));
  const may = useMay('collector');
  const selection = useSelection();
  const set = (change: RunSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }), replace: true });
  const open = (change: { run?: number; message?: number; record?: number }) =>
    void navigate({ search: (before) => ({ ...before, ...change }) });
  const live = workflow.live ? readDefinition(workflow.live as unknown as Record<string, unknown>) : undefined;
  const steps = [...walk(live?.steps ?? [])].map(({ step, number }) => ({
    value: step.id,
    label: `${number} ${step.name || step.id}`,
  }));
  return (
    <WorkflowPage>
      <div className="body">
        <Card flush>
          <DataTable
            name="runs"
            label={t('Runs')}
            columns={columns((id) => open({ run: id }))}
            list={listed(query)}
            rowId={(row) => row.id}
            rowName={(row) => row.customer_name || row.subject_name}
            page={search.page}
            onPage={(page) => set({ page })}
            {...(may && { selection })}
            bulk={<Bulk ids={[...selection.picked]} onDone={selection.clear} />}
            tools={
              <>
                <SearchBox label={t('Customer or record')} value={search.q ?? ''} onChange={(q) => set({ q })} />
                <Select
                  aria-label={t('State')}
                  w={150}
                  data={states}
                  value={search.state ?? 'open'}
                  onChange={(state) => set({ state: state === 'open' ? undefined : (state as RunSearch['state']) })}
                />
                <Select
                  aria-label={t('Step')}
                  placeholder={t('All steps')}
                  clearable
                  w={220}
                  data={steps}
                  value={search.step ?? null}
                  onChange={(step) => set({ step: step ?? undefined })}
                />
              </>
            }
            exports={<WhyNot subject={trigger?.subject} onPick={(record) => open({ record })} />}
            noun={t('run')}
            filtered={Boolean(search.q || search.state || search.step)}
            onClear={() => void navigate({ search: {} })}
            empty={
              <Blank
                say={
                  workflow.live_version
                    ? t('Nobody is in this workflow now.')
                    : t('Runs appear here once the workflow is activated.')
                }
              />
            }
          />
        </Card>
      </div>
      <RunSheet
        id={run}
        onClose={() => open({ run: undefined })}
        onMessage={(id) => open({ run: undefined, message: id })}
      />
      <WhySheet
        workflowId={record === undefined ? undefined : workflow.id}
        recordId={record ?? 0}
        draft={workflow.live_version === null}
        onClose={() => open({ record: undefined })}
      />
      <MessageSheet id={message} onClose={() => open({ message: undefined })} />
    </WorkflowPage>
  );
}

const verbs: [Steering, string][] = [
  ['pause', t('Pause')],
  ['resume', t('Resume')],
  ['skip', t('Skip the step')],
];

function WhyNot({ subject = 'customer', onPick }: { subject?: string; onPick: (record: number | undefined) => void }) {
  return (
    <RecordSelect
      kind={subject as SubjectKind}
      hidden
      label={t('Why, or why not, is a record in here?')}
      placeholder={t('Why not …?')}
      value={undefined}
      onChange={onPick}
    />
  );
}

function Bulk({ ids, onDone }: { ids: number[]; onDone: () => void }) {
  const queries = useQueryClient();
  const [stopping, setStopping] = useState(false);
  const [moving, setMoving] = useState(false);
  const change = useMutation({
    mutationFn: (how: Steering) => steer(how, { ids }),
    onSuccess: (answer) => {
      steered(answer);
      onDone();
      void queries.invalidateQueries({ queryKey: ['workflow'], predicate: ({ queryKey }) => queryKey.length > 2 });
    },
  });
  return (
    <>
      {verbs.map(([how, label]) => (
        <Button key={how} size="compact-sm" variant="default" onClick={() => change.mutate(how)}>
          {label}
        </Button>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => setMoving(true)}>
        {t('Move to a time…')}
      </Button>
      {moving && <MoveRuns ids={ids} onClose={() => setMoving(false)} onDone={onDone} />}
      <Button size="compact-sm" variant="default" onClick={() => setStopping(true)}>
        {t('Stop…')}
      </Button>
      <Confirm
        open={stopping}
        onClose={() => setStopping(false)}
        title={t('Stop {{runs}}', { runs: counted(ids.length, 'runs') })}
        verb={t('Stop the runs')}
        danger
        act={() => change.mutateAsync('stop')}
      >
        <p>{t('Nothing more is sent by them. They cannot be started again where they were.')}</p>
      </Confirm>
    </>
  );
}
