import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '@/api/me';
import { peopleQuery } from '@/features/views/queries';
import { SavedViews } from '@/features/views/SavedViews';
import { showNumber } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Select } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Card, Page } from '@/ui/Page';
import { Blank } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { SearchBox } from '@/ui/table/SearchBox';
import { NewWorkflow } from './NewWorkflow';
import { type WorkflowRow, type WorkflowSearch, workflowsQuery } from './queries';
import { ReadyOnes } from './ReadyOnes';
import { WorkflowState } from './WorkflowState';

const views = [
  { id: 'all', label: t('All') },
  { id: 'active', label: t('Active') },
  { id: 'draft', label: t('Draft') },
  { id: 'inactive', label: t('Not active') },
  { id: 'archived', label: t('Archived') },
] as const;
type View = (typeof views)[number]['id'];

function Problems({ row }: { row: WorkflowRow }) {
  const found: [number, string, 'bad' | 'warn', string][] = [
    [row.failed, t('failed'), 'bad', 'failed'],
    [row.unknown, t('unknown'), 'bad', 'unknown'],
    [row.held, t('held'), 'warn', 'held'],
  ];
  const some = found.filter(([n]) => n > 0);
  if (!some.length) return <span className="muted">–</span>;
  return (
    <span className="row">
      {some.map(([n, word, tone, state]) => (
        <Link key={state} to="/messages" search={{ state: 'held,failed,unknown', workflow: row.id }} data-tone={tone}>
          {showNumber(n)} {word}
        </Link>
      ))}
    </span>
  );
}

const columns: Column<WorkflowRow>[] = [
  {
    id: 'name',
    head: t('Workflow'),
    sort: 'name',
    always: true,
    className: 'two',
    cell: (row) => (
      <>
        <Link className="strong" to="/workflows/$id" params={{ id: String(row.id) }}>
          {row.name}
        </Link>
        <span className="hint two-lines" title={row.sentence}>
          {row.sentence || row.description || t('No trigger yet')}
        </span>
      </>
    ),
  },
  { id: 'state', head: t('State'), cell: (row) => <WorkflowState {...row} /> },
  {
    id: 'flight',
    head: t('In flight'),
    right: true,
    cell: (row) => (
      <Link to="/workflows/$id/runs" params={{ id: String(row.id) }}>
        {showNumber(row.in_flight)}
      </Link>
    ),
  },
  {
    id: 'sent',
    head: t('Sent, 30 days'),
    right: true,
    cell: (row) =>
      row.captured_30d ? (
        <>
          {showNumber(row.sent_30d)}{' '}
          <span className="muted">
            + {showNumber(row.captured_30d)} {t('captured')}
          </span>
        </>
      ) : (
        showNumber(row.sent_30d)
      ),
  },
  { id: 'problems', head: t('Problems'), cell: (row) => <Problems row={row} /> },
  { id: 'category', head: t('Category'), sort: 'category', cell: (row) => row.category },
  { id: 'owner', head: t('Owner'), hidden: true, cell: (row) => row.owner?.name },
  { id: 'updated', head: t('Changed'), sort: 'updated_at', first: 'down', cell: (row) => showInstant(row.updated_at) },
];

export function WorkflowsScreen() {
  const search = useSearch({ from: '/shell/workflows' });
  const navigate = useNavigate({ from: '/workflows' });
  const may = useMay('manager');
  const { new: naming, ...asked } = search;
  const query = useQuery(workflowsQuery(asked));
  const people = useQuery(peopleQuery);
  const set = (change: WorkflowSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }), replace: true });
  const states = query.data?.states;
  return (
    <Page
      title={t('Workflows')}
      actions={<NewWorkflow key={String(naming)} asked={naming} />}
      below={
        <Tabs
          label={t('Workflows by state')}
          value={search.state ?? 'all'}
          onChange={(id: View) => set({ state: id === 'all' ? undefined : id })}
          items={views.map(({ id, label }) => ({ id, label, count: states && showNumber(states[id] ?? 0) }))}
        />
      }
    >
      <div className="body stack">
        <Missing of={[[people, t('owners')]]} />
        <Card flush>
          <DataTable
            name="workflows"
            label={t('Workflows')}
            columns={columns}
            list={listed(query)}
            rowId={(row) => row.id}
            page={search.page}
            onPage={(page) => set({ page })}
            sort={search.sort ?? 'name'}
            onSort={(sort) => set({ sort })}
            tools={
              <>
                <SearchBox label={t('Name or description')} value={search.q ?? ''} onChange={(q) => set({ q })} />
                <Select
                  aria-label={t('Category')}
                  placeholder={t('All categories')}
                  clearable
                  w={170}
                  data={query.data?.categories.filter(Boolean) ?? []}
                  value={search.category ?? null}
                  onChange={(category) => set({ category: category ?? undefined })}
                />
                <Select
                  aria-label={t('Owner')}
                  placeholder={t('All owners')}
                  clearable
                  searchable
                  w={150}
                  data={people.data?.map((one) => ({ value: String(one.id), label: one.name })) ?? []}
                  value={search.owner ? String(search.owner) : null}
                  onChange={(owner) => set({ owner: owner ? Number(owner) : undefined })}
                />
              </>
            }
            exports={<SavedViews screen="workflows" search={asked} />}
            noun={t('workflow')}
            filtered={Boolean(search.q || search.state || search.category || search.owner)}
            onClear={() => set({ q: undefined, state: undefined, category: undefined, owner: undefined })}
            empty={
              <div className="body stack">
                <Blank say={t('A workflow watches the ledger and writes to customers by itself. There is none yet.')}>
                  <NewWorkflow />
                </Blank>
                {may && <ReadyOnes />}
              </div>
            }
          />
        </Card>
      </div>
    </Page>
  );
}
