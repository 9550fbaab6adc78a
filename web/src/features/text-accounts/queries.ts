import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

export type Account = Schemas['TextAccount'];
export type Callback = Schemas['TextCallbackRow'];
export type Stopped = Schemas['SuppressedRow'];

export const textAccountsQuery = queryOptions({
  queryKey: ['text-accounts'],
  queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/text-accounts', { signal }))).items,
});

const account = (text_account_id: number) => ({ params: { path: { text_account_id } } });
export const addTextAccount = (body: Schemas['NewTextAccount']) => answer(api.POST('/api/v1/text-accounts', { body }));
export const changeTextAccount = (id: number, body: Partial<Schemas['TextAccountChange']>) =>
  answer(
    api.PATCH('/api/v1/text-accounts/{text_account_id}', {
      ...account(id),
      body: body as Schemas['TextAccountChange'],
    }),
  );
export const removeTextAccount = (id: number) =>
  answer(api.DELETE('/api/v1/text-accounts/{text_account_id}', account(id)));
/** Without a number it signs in and sends nothing. */
export const testTextAccount = (id: number, to: string | null) =>
  answer(api.POST('/api/v1/text-accounts/{text_account_id}/test', { ...account(id), body: { to } }));

export const callbacksQuery = (text_account_id: number, page: number) =>
  queryOptions({
    queryKey: ['text-callbacks', text_account_id, page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/text-accounts/{text_account_id}/callbacks', {
          params: { path: { text_account_id }, query: { page, page_size: 10 } },
          signal,
        }),
      ),
  });

/** Numbers no text goes to: who answered STOP, and whom a person put there. */
export const stoppedQuery = (q: string, page: number) =>
  queryOptions({
    queryKey: ['suppressed', 'number', q, page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/suppressed-addresses', {
          params: { query: { kind: 'number', q, page, page_size: 20 } },
          signal,
        }),
      ),
  });
export const stopNumber = (address: string, detail: string) =>
  answer(api.POST('/api/v1/suppressed-addresses', { body: { address, detail, reason: 'by_person' } }));
export const releaseNumber = (suppressed_id: number) =>
  answer(api.DELETE('/api/v1/suppressed-addresses/{suppressed_id}', { params: { path: { suppressed_id } } }));
