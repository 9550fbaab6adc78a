import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, download, type FileKind, type Schemas } from '@/api/client';
import { composed, type Filters, filterText } from '@/features/views/filters';
import { part } from '@/lib/search';

export type Customer = Schemas['CustomerDetail'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type CustomerRow = Schemas['CustomerRow'];
export type CustomerSearch = Filters & { q?: string; sort?: string; page?: number; currency?: string };

export const customersQuery = ({ tags, owner, filter, ...search }: CustomerSearch) =>
  queryOptions({
    queryKey: ['customers', { tags, owner, filter, ...search }],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const { sort = '-overdue', ...rest } = search;
      const params = { query: { ...rest, sort } };
      const criteria = composed({ tags, owner, filter }, 'customer');
      if (criteria) return answer(api.POST('/api/v1/customers/query', { params, body: { criteria }, signal }));
      return answer(api.GET('/api/v1/customers', { params, signal }));
    },
  });

/** Every page of what the list shows, in its order. */
export const exportCustomers = (search: CustomerSearch, format: FileKind) => {
  const { q, currency, sort = '-overdue' } = search;
  const query = { q, currency, sort, format, filter: filterText(search, 'customer') };
  return download(api.GET('/api/v1/customers/export', { params: { query }, parseAs: 'blob' }), `customers.${format}`);
};

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

export type BulkChange = Partial<Schemas['CustomerChange']>;

/** Up to a thousand at once; each change stands in the audit. */
export const changeCustomers = (ids: readonly number[], changes: BulkChange) =>
  answer(api.PATCH('/api/v1/customers', { body: { ids: [...ids], changes: part(changes) } }));
