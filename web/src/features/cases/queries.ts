import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { part } from '@/lib/search';

export type Cases = Schemas['CustomerCases'];
export type PromiseRow = Schemas['PromiseRow'];
export type Dispute = Schemas['DisputeRow'];
export type Invoice = Schemas['CustomerDetail']['invoices'][number];

/** The mail a case is made from: remembered, and what it says to begin with. */
export type FromMail = { received_email_id: number; text: string; invoice_ids: readonly number[] };

export const casesQuery = (customer_id: number) =>
  queryOptions({
    queryKey: ['customer', customer_id, 'cases'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/customers/{customer_id}/cases', { params: { path: { customer_id } }, signal })),
  });

/** A case changes what is chased, so the lists and the timeline are asked anew with it. */
export const casesChanged = (queries: QueryClient) =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => ['customer', 'customers', 'invoices', 'tasks', 'today'].includes(String(queryKey[0])),
  });

const promise = (promise_id: number) => ({ params: { path: { promise_id } } });
export const makePromise = (body: Partial<Schemas['NewPromise']> & { customer_id: number }) =>
  answer(api.POST('/api/v1/promises', { body: part<Schemas['NewPromise']>(body) }));
export const changePromise = (id: number, change: Partial<Schemas['PromiseChange']>) =>
  answer(api.PATCH('/api/v1/promises/{promise_id}', { ...promise(id), body: part<Schemas['PromiseChange']>(change) }));
export const activatePromise = (id: number) => answer(api.POST('/api/v1/promises/{promise_id}/activate', promise(id)));
export const cancelPromise = (id: number, reason: string) =>
  answer(api.POST('/api/v1/promises/{promise_id}/cancel', { ...promise(id), body: { reason } }));
