import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { part } from '@/lib/search';

export type Customer = Schemas['CustomerDetail'];
export type CustomerRow = Schemas['CustomerRow'];
export type CustomerSearch = { q?: string; sort?: string; page?: number; currency?: string };

export const customersQuery = (search: CustomerSearch) =>
  queryOptions({
    queryKey: ['customers', search],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const { sort = '-overdue', ...rest } = search;
      return answer(api.GET('/api/v1/customers', { params: { query: { ...rest, sort } }, signal }));
    },
  });

export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/customers/{customer_id}', at(id, signal))),
  });

const at = (customer_id: number, signal?: AbortSignal) => ({ params: { path: { customer_id } }, signal });

export const customerRunsQuery = (id: number) =>
  queryOptions({
    queryKey: ['customer', id, 'runs'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/customers/{customer_id}/runs', at(id, signal))),
  });

export const customerWhysQuery = (id: number) =>
  queryOptions({
    queryKey: ['customer', id, 'explain'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/customers/{customer_id}/explain', at(id, signal))),
  });

export const timelineQuery = (id: number) =>
  infiniteQueryOptions({
    queryKey: ['customer', id, 'timeline'],
    initialPageParam: 1,
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.GET('/api/v1/customers/{customer_id}/timeline', {
          params: { path: { customer_id: id }, query: { page: pageParam, page_size: 30 } },
          signal,
        }),
      ),
    getNextPageParam: (last) => (last.next ? last.page + 1 : undefined),
  });

export const changeCustomer = (customer_id: number, change: Partial<Schemas['CustomerChange']>) =>
  answer(api.PATCH('/api/v1/customers/{customer_id}', { params: { path: { customer_id } }, body: part(change) }));
