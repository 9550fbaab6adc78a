import { someOf } from '@/lib/search';

export const VIEWS = ['mine', 'today', 'overdue', 'unowned', 'all'] as const;
export type View = (typeof VIEWS)[number];
export const TASK_STATUSES = ['open', 'done', 'cancelled'] as const;
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export type TaskSearch = {
  q?: string;
  sort?: string;
  page?: number;
  /** Left out: mine. */
  which?: Exclude<View, 'mine'>;
  /** Left out: open ones. */
  status?: 'done' | 'cancelled';
  category?: string;
  priority?: string;
  owner?: number;
};

/** What a view and its filters ask the server for. */
export function askedTasks({ which, status, owner, priority, ...rest }: TaskSearch) {
  const view: View = which ?? 'mine';
  const chosen = someOf(priority, PRIORITIES);
  return {
    q: rest.q,
    sort: rest.sort,
    page: rest.page,
    category: rest.category,
    status: [status ?? 'open'] as (typeof TASK_STATUSES)[number][],
    ...(chosen.length > 0 && { priority: chosen }),
    ...(owner !== undefined && view !== 'mine' && view !== 'unowned' && { owner_id: owner }),
    ...(view === 'mine' && { mine: true }),
    ...(view === 'unowned' && { unowned: true }),
    ...((view === 'today' || view === 'overdue') && { due: view }),
  };
}
