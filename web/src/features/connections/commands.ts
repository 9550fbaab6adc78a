import { answer, api, download, type Schemas } from '@/api/client';
import { part } from '@/lib/search';
import type { Access, Mapping, ObjectName } from './queries';

const ROOT = '/api/v1/connections' as const;
const ONE = '/api/v1/connections/{connection_id}' as const;
const at = (connection_id: number) => ({ params: { path: { connection_id } } });
const upload = (connection_id: number, upload_id: number) => ({ params: { path: { connection_id, upload_id } } });

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
