import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

type Counts = Record<string, Schemas['ViewCount']>;

/** Open conversations somebody should look at: unread ones, and those whose customer nobody has named. */
export function waiting(counts: Counts) {
  const { all, unassigned } = counts;
  const unread = all?.unread ?? 0;
  const unowned = unassigned?.total ?? 0;
  return { unread, unowned, total: unread + unowned - (unassigned?.unread ?? 0) };
}

export const waitingQuery = queryOptions({
  queryKey: ['inbox', 'waiting'],
  refetchInterval: 30_000,
  queryFn: async ({ signal }) => {
    const query = { state: 'open' as const, page_size: 1 };
    return waiting((await answer(api.GET('/api/v1/inbox/threads', { params: { query }, signal }))).counts);
  },
});
