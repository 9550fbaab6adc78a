import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { composed, type Filters } from '@/features/views/filters';
import { part, someOf } from '@/lib/search';

export const STATUSES = ['open', 'partly_paid', 'paid', 'voided'] as const;
export type InvoiceSearch = Filters & {
  q?: string;
  sort?: string;
  page?: number;
  status?: string;
  currency?: string;
  customer?: number;
};

export const invoicesQuery = ({ status, customer, sort, tags, owner, filter, ...rest }: InvoiceSearch) =>
  queryOptions({
    queryKey: ['invoices', { status, customer, sort, tags, owner, filter, ...rest }],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const chosen = someOf(status, STATUSES);
      const query = {
        ...rest,
        sort: sort ?? '-days_overdue',
        status: chosen.length ? chosen : [...STATUSES.slice(0, 2)],
        customer_id: customer,
      };
      const criteria = composed({ tags, owner, filter }, 'invoice');
      if (criteria)
        return answer(api.POST('/api/v1/invoices/query', { params: { query }, body: { criteria }, signal }));
      return answer(api.GET('/api/v1/invoices', { params: { query }, signal }));
    },
  });

export type InvoiceChange = Partial<Schemas['InvoiceChange']>;

/** Up to a thousand at once. */
export const changeInvoices = (ids: readonly number[], changes: InvoiceChange) =>
  answer(api.PATCH('/api/v1/invoices', { body: { ids: [...ids], changes: part(changes) } }));
