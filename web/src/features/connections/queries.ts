import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, download, type Schemas } from '@/api/client';
import { part } from '@/lib/search';

export type Connection = Schemas['Connection'];
export type Sync = Schemas['SyncRow'];
export type DryRun = Schemas['DryRunAnswer'];
export type Mapping = Schemas['FileMapping'];
export type ObjectName = Mapping['object'];
export type Access = { name: string; url: string; database: string; user: string; password: string };

const ROOT = '/api/v1/connections' as const;
const ONE = '/api/v1/connections/{connection_id}' as const;
const at = (connection_id: number) => ({ params: { path: { connection_id } } });
const upload = (connection_id: number, upload_id: number) => ({ params: { path: { connection_id, upload_id } } });
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

export const createConnection = (body: Partial<Schemas['NewConnection']>) =>
  answer(api.POST(ROOT, { body: part<Schemas['NewConnection']>(body) }));
export const changeConnection = (id: number, body: Partial<Schemas['ConnectionChange']>) =>
  answer(api.PATCH(ONE, { ...at(id), body: part<Schemas['ConnectionChange']>(body) }));
export const deleteConnection = (id: number) => answer(api.DELETE(ONE, at(id)));
export const completeFirstImport = (id: number) => answer(api.POST(`${ONE}/complete-first-import`, at(id)));
export const testAccess = (body: Access) => answer(api.POST(`${ROOT}/test`, { body }));
export const testConnection = (id: number) => answer(api.POST(`${ONE}/test`, at(id)));
export const syncNow = (id: number, body: Partial<Schemas['AskedSync']> = {}) =>
  answer(api.POST(`${ONE}/sync`, { ...at(id), body: part<Schemas['AskedSync']>(body) }));

export function sendFile(id: number, file: File, object: ObjectName | undefined) {
  const form = new FormData();
  form.append('file', file);
  return answer(
    api.POST(`${ONE}/uploads`, {
      params: { path: { connection_id: id }, query: object ? { object } : {} },
      body: { file: '' },
      bodySerializer: () => form,
    }),
  );
}
type Asked = { mapping?: Mapping; object?: ObjectName };
export const tryFile = (id: number, uploadId: number, body: Asked, signal?: AbortSignal) =>
  answer(api.POST(`${ONE}/uploads/{upload_id}/dry-run`, { ...upload(id, uploadId), body, signal }));
export const importFile = (id: number, uploadId: number, body: Asked & { allow_unusual: boolean }) =>
  answer(api.POST(`${ONE}/uploads/{upload_id}/import`, { ...upload(id, uploadId), body }));
export const dropFile = (id: number, uploadId: number) =>
  answer(api.DELETE(`${ONE}/uploads/{upload_id}`, upload(id, uploadId)));

/** All problems as CSV, for whoever mends the file or the ERP. */
export const exportProblems = (syncId: number) =>
  download(
    api.GET('/api/v1/syncs/{sync_id}/problems/export', {
      params: { path: { sync_id: syncId } },
      parseAs: 'blob',
    }) as unknown as Promise<{ data?: Blob; error?: unknown; response: Response }>,
    `problems-${syncId}.csv`,
  );
