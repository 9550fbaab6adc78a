import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { peopleQuery } from '@/features/views/queries';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button, Select } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Card, Page } from '@/ui/Page';
import { Blank } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import { useSelection } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { SearchBox } from '@/ui/table/SearchBox';
import { PRIORITIES, TASK_STATUSES, type TaskSearch, type View } from './asked';
import { taskCountsQuery } from './counts';
import { Finish } from './Finish';
import { type Task, tasksQuery } from './queries';
import { TaskBulk } from './TaskBulk';
import { TaskForm } from './TaskForm';
import { TaskSheet } from './TaskSheet';
import { onTaskKey, taskColumns } from './TaskTable';
import { useTasks } from './useTasks';
import { priorityWord, statusWord } from './words';
import './tasks.css';

const empty: Record<View, string> = {
  mine: t('No open task is yours.'),
  today: t('No task is due today.'),
  overdue: t('No task is late.'),
  unowned: t('Every open task has an owner.'),
  all: t('There is no task yet. Workflows make them, and so can you.'),
};

export function TasksScreen() {
  const { task: opened, new: making, ...search } = useSearch({ from: '/shell/tasks' });
  const navigate = useNavigate({ from: '/tasks' });
  const query = useQuery(tasksQuery(search));
  const counts = useQuery(taskCountsQuery);
  const selection = useSelection();
  const may = useMay('collector');
  const { reopen } = useTasks();
  const [finishing, setFinishing] = useState<Task>();
  const view = search.which ?? 'mine';
  const rows = query.data?.items ?? [];
  const set = (change: TaskSearch) => {
    selection.clear();
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }), replace: true });
  };
  const open = (task: number | undefined) => void navigate({ search: (before) => ({ ...before, task }) });
  const make = (on: boolean) => void navigate({ search: (before) => ({ ...before, new: on || undefined }) });
  const count = (n: number | undefined) => (n === undefined ? {} : { count: showNumber(n) });
  const keys = {
    finish: (id: number) => may && setFinishing(rows.find((row) => row.id === id && row.status === 'open')),
    pick: (id: number) => may && selection.turn(id, !selection.picked.has(id)),
  };
  return (
    <Page
      title={t('Tasks')}
      actions={
        may && (
          <Button leftSection={<IconPlus size={15} />} onClick={() => make(true)}>
            {t('New task…')}
          </Button>
        )
      }
    >
      <div className="body stack">
        <Missing of={[[counts, t('how many tasks there are')]]} />
        <Card flush>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the rows' own buttons */}
          <div className="tasks" onKeyDown={(event) => onTaskKey(event, keys)}>
            <Tabs<View>
              label={t('Which tasks')}
              value={view}
              onChange={(next) => set({ which: next === 'mine' ? undefined : next })}
              items={[
                { id: 'mine', label: t('Mine'), ...count(counts.data?.mine) },
                { id: 'today', label: t('Due today'), ...count(counts.data?.due_today) },
                { id: 'overdue', label: t('Overdue'), ...count(counts.data?.overdue) },
                { id: 'unowned', label: t('Unassigned'), ...count(counts.data?.nobodys) },
                { id: 'all', label: t('All'), ...count(counts.data?.open) },
              ]}
            >
              <DataTable
                name="tasks"
                label={t('Tasks')}
                columns={taskColumns({
                  open: (row) => open(row.id),
                  ...(may && { finish: setFinishing, reopen: (row: Task) => void reopen([row]) }),
                })}
                list={listed(query)}
                rowId={(row) => row.id}
                rowName={(row) => row.title}
                page={search.page}
                onPage={(page) => set({ page })}
                sort={search.sort ?? 'due_on'}
                onSort={(sort) => set({ sort })}
                tools={<Filters search={search} set={set} categories={counts.data?.categories ?? []} />}
                {...(may && {
                  selection,
                  bulk: <TaskBulk rows={rows.filter((row) => selection.picked.has(row.id))} onDone={selection.clear} />,
                })}
                noun={t('task')}
                filtered={Boolean(search.q || search.status || search.category || search.priority || search.owner)}
                onClear={() => void navigate({ search: search.which ? { which: search.which } : {} })}
                empty={
                  <Blank say={empty[view]}>
                    {view === 'mine' && (counts.data?.nobodys ?? 0) > 0 && (
                      <Button variant="default" onClick={() => set({ which: 'unowned' })}>
                        {t('See what nobody has taken')}
                      </Button>
                    )}
                    {view === 'all' && may && (
                      <Button variant="default" onClick={() => make(true)}>
                        {t('New task…')}
                      </Button>
                    )}
                  </Blank>
                }
              />
            </Tabs>
          </div>
        </Card>
        <p className="hint task-keys">
          {t('Keys, once a task has focus: J and K go down and up, D finishes it, X selects it.')}
        </p>
      </div>
      <TaskSheet id={opened} onClose={() => open(undefined)} />
      {making && may && <TaskForm onClose={() => make(false)} />}
      {finishing && <Finish tasks={[finishing]} onClose={() => setFinishing(undefined)} />}
    </Page>
  );
}

type FiltersProps = { search: TaskSearch; set: (change: TaskSearch) => void; categories: readonly string[] };

function Filters({ search, set, categories }: FiltersProps) {
  const people = useQuery(peopleQuery);
  const owned = search.which !== undefined && search.which !== 'unowned';
  const known = [...new Set([...categories, ...(search.category ? [search.category] : [])])];
  return (
    <>
      <SearchBox label={t('Task or customer')} value={search.q ?? ''} onChange={(q) => set({ q })} />
      <Select
        aria-label={t('Status')}
        w={120}
        allowDeselect={false}
        data={TASK_STATUSES.map((value) => ({ value, label: statusWord[value].label }))}
        value={search.status ?? 'open'}
        onChange={(status) => set({ status: status === 'done' || status === 'cancelled' ? status : undefined })}
      />
      <Select
        aria-label={t('Priority')}
        placeholder={t('All priorities')}
        clearable
        w={140}
        data={PRIORITIES.map((value) => ({ value, label: priorityWord[value].label }))}
        value={search.priority ?? null}
        onChange={(priority) => set({ priority: priority ?? undefined })}
      />
      {known.length > 0 && (
        <Select
          aria-label={t('Category')}
          placeholder={t('All categories')}
          clearable
          w={160}
          data={known}
          value={search.category ?? null}
          onChange={(category) => set({ category: category ?? undefined })}
        />
      )}
      {owned && (
        <Select
          aria-label={t('Owner')}
          placeholder={t('All owners')}
          clearable
          searchable
          w={150}
          data={(people.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
          value={search.owner === undefined ? null : String(search.owner)}
          onChange={(owner) => set({ owner: owner ? Number(owner) : undefined })}
        />
      )}
    </>
  );
}
