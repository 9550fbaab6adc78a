import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

export type Today = Schemas['Today'];

export const todayQuery = queryOptions({
  queryKey: ['today'],
  refetchInterval: 60_000,
  // Whoever comes back from doing a step sees it ticked.
  staleTime: 0,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/today', { signal })),
});
export const unreachableQuery = queryOptions({
  queryKey: ['today', 'unreachable'],
  staleTime: 60_000,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/today/unreachable', { signal })),
});
export const latestQuery = queryOptions({
  queryKey: ['messages', 'latest'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/v1/messages', { params: { query: { state: ['sent', 'captured'], page_size: 6 } }, signal })),
});
export const exampleQuery = queryOptions({
  queryKey: ['example'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/example', { signal })),
});
export const loadExample = () => answer(api.POST('/api/v1/example'));
