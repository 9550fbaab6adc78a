import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, download, type FileKind, type Schemas } from '@/api/client';
import { composed, type Filters, filterText } from '@/features/views/filters';
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

const asked = ({ q, currency, sort = '-days_overdue', status, customer }: InvoiceSearch) => {
  const chosen = someOf(status, STATUSES);
  return { q, currency, sort, status: chosen.length ? chosen : [...STATUSES.slice(0, 2)], customer_id: customer };
};

export const invoicesQuery = (search: InvoiceSearch) =>
  queryOptions({
    queryKey: ['invoices', search],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = { ...asked(search), page: search.page };
      const criteria = composed(search, 'invoice');
      if (criteria)
        return answer(api.POST('/api/v1/invoices/query', { params: { query }, body: { criteria }, signal }));
      return answer(api.GET('/api/v1/invoices', { params: { query }, signal }));
    },
  });

/** Every page of what the list shows, in its order. */
export const exportInvoices = (search: InvoiceSearch, format: FileKind) => {
  const query = { ...asked(search), format, filter: filterText(search, 'invoice') };
  return download(api.GET('/api/v1/invoices/export', { params: { query }, parseAs: 'blob' }), `invoices.${format}`);
};

export type InvoiceChange = Partial<Schemas['InvoiceChange']>;

/** Up to a thousand at once. */
export const changeInvoices = (ids: readonly number[], changes: InvoiceChange) =>
  answer(api.PATCH('/api/v1/invoices', { body: { ids: [...ids], changes: part(changes) } }));
