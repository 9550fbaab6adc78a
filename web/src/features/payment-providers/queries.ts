import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { part } from '@/lib/search';

export { type Account, accountsQuery } from '@/features/charges/queries';

export type Delivery = Schemas['ProviderDeliveryRow'];
export type Entry = Schemas['NewProviderAccount'];

const account = (provider_account_id: number) => ({ params: { path: { provider_account_id } } });
export const addAccount = (body: Entry) => answer(api.POST('/api/v1/provider-accounts', { body }));
export const changeAccount = (id: number, change: Partial<Schemas['ProviderAccountChange']>) =>
  answer(
    api.PATCH('/api/v1/provider-accounts/{provider_account_id}', {
      ...account(id),
      body: part<Schemas['ProviderAccountChange']>(change),
    }),
  );
export const removeAccount = (id: number) =>
  answer(api.DELETE('/api/v1/provider-accounts/{provider_account_id}', account(id)));
export const testAccount = (id: number) =>
  answer(api.POST('/api/v1/provider-accounts/{provider_account_id}/test', account(id)));

export const PAGE = 20;
export type DeliveryFilter = NonNullable<Delivery['state']> | 'unresolved';

export const deliveriesQuery = (state: DeliveryFilter | undefined, page: number) =>
  queryOptions({
    queryKey: ['webhook-deliveries', state, page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/webhook-deliveries', { params: { query: { state, page, page_size: PAGE } }, signal })),
  });
export const lookAgain = (delivery_id: number) =>
  answer(api.POST('/api/v1/webhook-deliveries/{delivery_id}/retry', { params: { path: { delivery_id } } }));
