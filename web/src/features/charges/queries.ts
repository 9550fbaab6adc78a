import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

export type ChargeRow = Schemas['ChargeRow'];
export type Charge = Schemas['Charge'];
export type Method = Schemas['PaymentMethod'];
export type PaymentLink = Schemas['LinkRow'];
export type Account = Schemas['ProviderAccount'];
export type Customer = Pick<
  Schemas['CustomerDetail'],
  'id' | 'name' | 'auto_pay' | 'currency' | 'invoices' | 'contacts' | 'open_invoices'
>;
export type Invoice = Customer['invoices'][number];

const PAGE = 20;
const LIVELY = 300_000;

/** A card is decided within seconds: while one is young and on its way, it is looked at again and again. */
const onTheWay = (rows: readonly Pick<ChargeRow, 'status' | 'created_at' | 'last_attempt_at'>[]) =>
  rows.some(
    (one) => one.status === 'pending' && Date.now() - Date.parse(one.last_attempt_at ?? one.created_at) < LIVELY,
  );

export const chargesQuery = (customer_id: number, page: number) =>
  queryOptions({
    queryKey: ['customer', customer_id, 'charges', page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/charges', { params: { query: { customer_id, page, page_size: PAGE } }, signal })),
    refetchInterval: ({ state }) => (onTheWay(state.data?.items ?? []) ? 2000 : false),
  });

export const chargeQuery = (customer_id: number, charge_id: number) =>
  queryOptions({
    queryKey: ['customer', customer_id, 'charge', charge_id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/charges/{charge_id}', { params: { path: { charge_id } }, signal })),
    refetchInterval: ({ state }) => (onTheWay(state.data ? [state.data] : []) ? 2000 : false),
  });

export const methodsQuery = (customer_id: number) =>
  queryOptions({
    queryKey: ['customer', customer_id, 'methods'],
    queryFn: async ({ signal }) => {
      const params = { path: { customer_id } };
      return (await answer(api.GET('/api/v1/customers/{customer_id}/payment-methods', { params, signal }))).items;
    },
  });

export const linksQuery = (customer_id: number, page: number) =>
  queryOptions({
    queryKey: ['customer', customer_id, 'links', page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/payment-links', { params: { query: { customer_id, page, page_size: PAGE } }, signal })),
  });

export const accountsQuery = queryOptions({
  queryKey: ['provider-accounts'],
  queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/provider-accounts', { signal }))).items,
});
