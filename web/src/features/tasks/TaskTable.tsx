import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { today } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Badge, Button } from '@/ui/controls';
import type { Column } from '@/ui/table/columns';
import type { Task } from './queries';
import { DueDay } from './TaskSheet';
import { actionWord, preparedOf, priorityWord, statusWord } from './words';

type Acts = { open: (task: Task) => void; finish?: (task: Task) => void; reopen?: (task: Task) => void };

export const taskColumns = ({ open, finish, reopen }: Acts): Column<Task>[] => [
  {
    id: 'title',
    head: t('Task'),
    sort: 'title',
    always: true,
    className: 'task-cell',
    cell: (row) => (
      <button type="button" className="link strong task-title" data-task={row.id} onClick={() => open(row)}>
        {row.title}
      </button>
    ),
  },
  {
    id: 'customer',
    head: t('Customer'),
    sort: 'customer',
    className: 'clip',
    cell: (row) =>
      row.customer_id === null ? (
        <span className="muted">{t('None')}</span>
      ) : (
        <Link to="/customers/$id" params={{ id: String(row.customer_id) }}>
          {row.customer_name}
        </Link>
      ),
  },
  { id: 'about', head: t('About'), hidden: true, cell: (row) => row.subject_name },
  {
    id: 'due',
    head: t('Due'),
    sort: 'due_on',
    cell: (row) => (
      <span className="row">
        <DueDay task={row} />{' '}
        {row.status === 'open' && row.due_on === today() && <Badge color="yellow">{t('Today')}</Badge>}
      </span>
    ),
  },
  {
    id: 'priority',
    head: t('Priority'),
    sort: 'priority',
    first: 'down',
    cell: (row) =>
      row.priority === 'normal' || row.priority === 'low' ? (
        <span className="muted">{priorityWord[row.priority].label}</span>
      ) : (
        <Badge color={priorityWord[row.priority].colour}>{priorityWord[row.priority].label}</Badge>
      ),
  },
  {
    id: 'owner',
    head: t('Owner'),
    cell: (row) => row.owner?.name ?? <span className="muted">{t('Nobody yet')}</span>,
  },
  { id: 'category', head: t('Category'), hidden: true, cell: (row) => row.category },
  {
    id: 'prepared',
    head: t('Prepared'),
    cell: (row) => {
      const action = preparedOf(row);
      return action ? actionWord[action.kind] : '';
    },
  },
  {
    id: 'act',
    head: t('Finish'),
    quiet: true,
    right: true,
    always: true,
    cell: (row) => {
      if (row.status === 'open')
        return (
          finish && (
            <Button variant="default" size="compact-sm" onClick={() => finish(row)}>
              {t('Done…')}
              <span className="sr">: {row.title}</span>
            </Button>
          )
        );
      return reopen ? (
        <Button variant="default" size="compact-sm" onClick={() => reopen(row)}>
          {t('Reopen')}
          <span className="sr">: {row.title}</span>
        </Button>
      ) : (
        statusWord[row.status].label
      );
    },
  },
];

const typing = (target: EventTarget) => (target as HTMLElement).closest?.('input, textarea, select, [role="dialog"]');

type Keys = { finish: (id: number) => void; pick: (id: number) => void };

/** J and K go from task to task, D finishes the one that has focus, X selects it. */
export function onTaskKey(event: KeyboardEvent<HTMLElement>, { finish, pick }: Keys) {
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('.task-title')];
  const row = (event.target as HTMLElement).closest('tr')?.querySelector<HTMLElement>('.task-title');
  const at = row ? titles.indexOf(row) : -1;
  const id = Number(row?.dataset.task);
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k')
    titles[Math.max(0, Math.min(titles.length - 1, at + (key === 'j' ? 1 : -1)))]?.focus();
  else if (key === 'd' && row) finish(id);
  else if (key === 'x' && row) pick(id);
  else return;
  event.preventDefault();
}
