import type { QueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { part } from '@/lib/search';

/** What is being paid is not chased, so the customer, the lists and Today are asked anew. */
export const chargesChanged = (queries: QueryClient) =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => ['customer', 'customers', 'invoices', 'today'].includes(String(queryKey[0])),
  });

/** What the provider has to say takes seconds, and a refund is no status to wait for: looked at again twice. */
export const chargesChangedSoon = (queries: QueryClient) => {
  for (const wait of [2000, 6000]) setTimeout(() => void chargesChanged(queries), wait);
  return chargesChanged(queries);
};

const charge = (charge_id: number) => ({ params: { path: { charge_id } } });
export const chargeNow = (body: Schemas['NewCharge']) => answer(api.POST('/api/v1/charges', { body }));
export const retryCharge = (id: number) => answer(api.POST('/api/v1/charges/{charge_id}/retry', charge(id)));
export const cancelCharge = (id: number) => answer(api.POST('/api/v1/charges/{charge_id}/cancel', charge(id)));
export const refundCharge = (id: number, amount: string | null, reason: string) =>
  answer(api.POST('/api/v1/charges/{charge_id}/refund', { ...charge(id), body: { amount, reason } }));

const method = (payment_method_id: number) => ({ params: { path: { payment_method_id } } });
export const makeDefault = (id: number) =>
  answer(api.POST('/api/v1/payment-methods/{payment_method_id}/default', method(id)));
export const removeMethod = (id: number) =>
  answer(api.DELETE('/api/v1/payment-methods/{payment_method_id}', method(id)));
export const setUpLink = (customer_id: number, provider_account_id: number) =>
  answer(
    api.POST('/api/v1/customers/{customer_id}/payment-methods/link', {
      params: { path: { customer_id } },
      body: { provider_account_id },
    }),
  );

export const makeLink = (body: Partial<Schemas['NewLink']> & { customer_id: number }) =>
  answer(api.POST('/api/v1/payment-links', { body: part<Schemas['NewLink']>(body) }));
export const revokeLink = (payment_link_id: number) =>
  answer(api.POST('/api/v1/payment-links/{payment_link_id}/revoke', { params: { path: { payment_link_id } } }));
