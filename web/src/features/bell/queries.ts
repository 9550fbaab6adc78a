import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

export const bellQuery = queryOptions({
  queryKey: ['notifications'],
  refetchInterval: 15_000,
  retry: false,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/notifications', { params: { query: { page_size: 30 } }, signal })),
});

/** Those named, or all of them. */
export const markRead = (ids: number[] | null) => answer(api.POST('/api/v1/notifications/read', { body: { ids } }));
