import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

export const taskCountsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  refetchInterval: 60_000,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/tasks/counts', { signal })),
});

/** Mine that are late or due today: what the side bar says. */
export const mineDueQuery = queryOptions({
  queryKey: ['tasks', 'mine-due'],
  refetchInterval: 60_000,
  queryFn: async ({ signal }) => {
    const due = (when: 'overdue' | 'today') =>
      answer(api.GET('/api/v1/tasks', { params: { query: { mine: true, due: when, page_size: 1 } }, signal }));
    const [late, today] = await Promise.all([due('overdue'), due('today')]);
    return late.total + today.total;
  },
});
