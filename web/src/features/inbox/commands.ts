import type { QueryClient } from '@tanstack/react-query';
import { answer, api, download, type Schemas } from '@/api/client';
import { part } from '@/lib/search';
import { type Thread, threadQuery } from './queries';

const at = (thread_id: number) => ({ params: { path: { thread_id } } });
const mail = (email_id: number) => ({ params: { path: { email_id } } });

/** An answer of the server is the conversation as it stands; lists and counts are asked anew. */
export async function threadChanged(queries: QueryClient, thread: Thread) {
  queries.setQueryData(threadQuery(thread.id).queryKey, thread);
  await queries.invalidateQueries({ predicate: ({ queryKey: [of, what] }) => of === 'inbox' && what !== 'thread' });
}

export type ThreadChange = Partial<Schemas['ThreadChange']>;
export const changeThread = (id: number, change: ThreadChange) =>
  answer(api.PATCH('/api/v1/inbox/threads/{thread_id}', { ...at(id), body: part<Schemas['ThreadChange']>(change) }));
export const assignThread = (id: number, customer_id: number | null) =>
  answer(api.POST('/api/v1/inbox/threads/{thread_id}/assign', { ...at(id), body: { customer_id } }));
export const linkInvoices = (email_id: number, invoice_ids: number[]) =>
  answer(api.PUT('/api/v1/inbox/emails/{email_id}/invoices', { ...mail(email_id), body: { invoice_ids } }));
export const saveMail = (email_id: number) =>
  download(
    api.GET('/api/v1/inbox/emails/{email_id}/raw', { ...mail(email_id), parseAs: 'blob' }),
    `received-${email_id}.eml`,
  );

export const answerMail = (email_id: number, body: Partial<Schemas['MailAnswer']>) =>
  answer(
    api.POST('/api/v1/inbox/emails/{email_id}/answer', { ...mail(email_id), body: part<Schemas['MailAnswer']>(body) }),
  );
export const writeMail = (body: Partial<Schemas['NewMail']>) =>
  answer(api.POST('/api/v1/inbox/mails', { body: part<Schemas['NewMail']>(body) }));
