import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { part, someOf } from '@/lib/search';

export const STATUSES = ['open', 'partly_paid', 'paid', 'voided'] as const;
export type InvoiceSearch = {
  q?: string;
  sort?: string;
  page?: number;
  status?: string;
  currency?: string;
  customer?: number;
};

export const invoicesQuery = ({ status, customer, sort, ...rest }: InvoiceSearch) =>
  queryOptions({
    queryKey: ['invoices', { status, customer, sort, ...rest }],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const chosen = someOf(status, STATUSES);
      const query = {
        ...rest,
        sort: sort ?? '-days_overdue',
        status: chosen.length ? chosen : [...STATUSES.slice(0, 2)],
        customer_id: customer,
      };
      return answer(api.GET('/api/v1/invoices', { params: { query }, signal }));
    },
  });

export const changeInvoice = (invoice_id: number, change: Partial<Schemas['InvoiceChange']>) =>
  answer(api.PATCH('/api/v1/invoices/{invoice_id}', { params: { path: { invoice_id } }, body: part(change) }));
