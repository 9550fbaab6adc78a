import { answer, api, download, type Schemas } from '@/api/client';
import { part } from '@/lib/search';

export type Note = Schemas['NoteRow'];
export type Kept = Schemas['FileRow'];

const dispute = (dispute_id: number) => ({ params: { path: { dispute_id } } });
export const openDispute = (body: Partial<Schemas['NewDispute']>) =>
  answer(api.POST('/api/v1/disputes', { body: part<Schemas['NewDispute']>(body) }));
export const changeDispute = (id: number, change: Partial<Schemas['DisputeChange']>) =>
  answer(api.PATCH('/api/v1/disputes/{dispute_id}', { ...dispute(id), body: part<Schemas['DisputeChange']>(change) }));
export const settleDispute = (id: number, body: Schemas['Settlement']) =>
  answer(api.POST('/api/v1/disputes/{dispute_id}/settle', { ...dispute(id), body }));
export const reopenDispute = (id: number) => answer(api.POST('/api/v1/disputes/{dispute_id}/reopen', dispute(id)));

const note = (note_id: number) => ({ params: { path: { note_id } } });
export const writeNote = (body: Partial<Schemas['NewNoteBody']>) =>
  answer(api.POST('/api/v1/notes', { body: part<Schemas['NewNoteBody']>(body) }));
export const changeNote = (id: number, change: Partial<Schemas['NoteChange']>) =>
  answer(api.PATCH('/api/v1/notes/{note_id}', { ...note(id), body: part<Schemas['NoteChange']>(change) }));
export const removeNote = (id: number) => answer(api.DELETE('/api/v1/notes/{note_id}', note(id)));

const kept = (file_id: number) => ({ params: { path: { file_id } } });
/** Without a customer it belongs to nobody yet. */
export function keepFile(customer_id: number | null, file: File) {
  const form = new FormData();
  form.append('file', file);
  return answer(
    api.POST('/api/v1/files', {
      params: { query: customer_id === null ? {} : { customer_id } },
      body: { file: '' },
      bodySerializer: () => form,
    }),
  );
}
export const saveFile = (file: Pick<Kept, 'id' | 'name'>) =>
  download(
    api.GET('/api/v1/files/{file_id}/content', { ...kept(file.id), parseAs: 'blob' }) as unknown as Promise<{
      data?: Blob;
      error?: unknown;
      response: Response;
    }>,
    file.name,
  );
export const changeFile = (id: number, change: Partial<Schemas['FileChange']>) =>
  answer(api.PATCH('/api/v1/files/{file_id}', { ...kept(id), body: part<Schemas['FileChange']>(change) }));
export const releaseFile = (id: number) => answer(api.POST('/api/v1/files/{file_id}/release', kept(id)));
export const removeFile = (id: number) => answer(api.DELETE('/api/v1/files/{file_id}', kept(id)));
