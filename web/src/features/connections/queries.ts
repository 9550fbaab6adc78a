import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

export type Connection = Schemas['Connection'];
export type Sync = Schemas['SyncRow'];
export type DryRun = Schemas['DryRunAnswer'];
export type Mapping = Schemas['FileMapping'];
export type ObjectName = Mapping['object'];
export type Access = { name: string; url: string; database: string; user: string; password: string };

const ROOT = '/api/v1/connections' as const;
const ONE = '/api/v1/connections/{connection_id}' as const;
const at = (connection_id: number) => ({ params: { path: { connection_id } } });
const busy = (connection: Connection | undefined) => Boolean(connection?.running_sync);

export const connectionsQuery = queryOptions({
  queryKey: ['connections'],
  queryFn: ({ signal }) => answer(api.GET(ROOT, { signal })),
  refetchInterval: (query) => (query.state.data?.items.some(busy) ? 1_500 : 15_000),
});

export const connectionQuery = (id: number) =>
  queryOptions({
    queryKey: ['connection', id],
    queryFn: ({ signal }) => answer(api.GET(ONE, { ...at(id), signal })),
    refetchInterval: (query) => (busy(query.state.data) ? 1_000 : 10_000),
  });

export const syncsQuery = (id: number, page: number) =>
  queryOptions({
    queryKey: ['connection', id, 'syncs', page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(
        api.GET(`${ROOT}/{connection_id}/syncs`, {
          params: { path: { connection_id: id }, query: { page, page_size: 20 } },
          signal,
        }),
      ),
  });

const over = (sync: Sync | undefined) => sync && sync.state !== 'queued' && sync.state !== 'running';

export const syncQuery = (id: number) =>
  queryOptions({
    queryKey: ['sync', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/syncs/{sync_id}', { params: { path: { sync_id: id } }, signal })),
    refetchInterval: (query) => (over(query.state.data) ? false : 700),
  });

export const problemsQuery = (id: number, page: number) =>
  queryOptions({
    queryKey: ['sync', id, 'problems', page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/syncs/{sync_id}/problems', {
          params: { path: { sync_id: id }, query: { page, page_size: 50 } },
          signal,
        }),
      ),
  });

export const fileFieldsQuery = queryOptions({
  queryKey: ['file-fields'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/file-fields', { signal })),
});
