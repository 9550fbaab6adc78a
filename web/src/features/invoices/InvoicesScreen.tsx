import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { useMay } from '@/api/me';
import { fieldsQuery } from '@/features/criteria/catalogue';
import { Chips } from '@/features/views/Chips';
import { ExportMenu } from '@/features/views/ExportMenu';
import { peopleQuery } from '@/features/views/queries';
import { SavedViews } from '@/features/views/SavedViews';
import { t } from '@/lib/i18n';
import { Select } from '@/ui/controls';
import { Day, Instant, Money, SignedDays } from '@/ui/figures';
import { Missing } from '@/ui/Missing';
import { Card, Page } from '@/ui/Page';
import { Blank } from '@/ui/states';
import { type Column, useSelection } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { SearchBox } from '@/ui/table/SearchBox';
import { InvoiceBulk } from './InvoiceBulk';
import { InvoiceStatus } from './InvoiceStatus';
import { exportInvoices, type InvoiceSearch, invoicesQuery } from './queries';

type Row = Schemas['InvoiceRow'];

const columns: Column<Row>[] = [
  {
    id: 'number',
    head: t('Invoice'),
    sort: 'number',
    always: true,
    cell: (row) => <span className="strong">{row.number}</span>,
  },
  {
    id: 'customer',
    head: t('Customer'),
    sort: 'customer',
    always: true,
    className: 'clip',
    cell: (row) => (
      <Link to="/customers/$id" params={{ id: String(row.customer_id) }}>
        {row.customer_name}
      </Link>
    ),
  },
  { id: 'issued', head: t('Issued'), sort: 'issued_on', hidden: true, cell: (row) => <Day on={row.issued_on} /> },
  { id: 'due', head: t('Due'), sort: 'due_on', cell: (row) => <Day on={row.due_on} /> },
  {
    id: 'days',
    head: t('Days overdue'),
    sort: 'days_overdue',
    right: true,
    cell: (row) => <SignedDays days={row.days_overdue} />,
  },
  { id: 'status', head: t('Status'), cell: (row) => <InvoiceStatus invoice={row} /> },
  { id: 'po', head: t('PO number'), hidden: true, cell: (row) => row.po_number },
  {
    id: 'contact',
    head: t('Last contact'),
    cell: (row) =>
      row.last_contact_at ? <Instant at={row.last_contact_at} /> : <span className="muted">{t('None')}</span>,
  },
  {
    id: 'amount',
    head: t('Amount'),
    sort: 'amount',
    right: true,
    cell: (row) => <Money className="muted" amount={row.amount} currency={row.currency} />,
  },
  {
    id: 'balance',
    head: t('Balance'),
    sort: 'balance',
    right: true,
    cell: (row) => <Money amount={row.balance} currency={row.currency} />,
  },
];

const choices = [
  { value: 'open,partly_paid', label: t('Open') },
  { value: 'partly_paid', label: t('Part paid') },
  { value: 'paid', label: t('Paid') },
  { value: 'voided', label: t('Voided') },
  { value: 'open,partly_paid,paid,voided', label: t('All') },
];
const USUAL = 'open,partly_paid';

export function InvoicesScreen() {
  const search = useSearch({ from: '/shell/invoices' });
  const navigate = useNavigate({ from: '/invoices' });
  const query = useQuery(invoicesQuery(search));
  const fields = useQuery(fieldsQuery('invoice'));
  const people = useQuery(peopleQuery);
  const selection = useSelection();
  const may = useMay('collector');
  const currencies = fields.data?.values['invoice.currency'];
  const set = (change: InvoiceSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }), replace: true });
  const byMoney = /amount|balance/.test(search.sort ?? '') && !search.currency;
  return (
    <Page title={t('Invoices')}>
      <div className="body stack">
        <Missing
          of={[
            [people, t('account owners')],
            [fields, t('currencies and tags in use')],
          ]}
        />
        <Card flush>
          <DataTable
            name="invoices"
            label={t('Invoices')}
            columns={columns}
            list={listed(query)}
            rowId={(row) => row.id}
            page={search.page}
            onPage={(page) => set({ page })}
            sort={search.sort ?? '-days_overdue'}
            onSort={(sort) => set({ sort })}
            tools={
              <>
                <SearchBox label={t('Number or PO number')} value={search.q ?? ''} onChange={(q) => set({ q })} />
                <Select
                  aria-label={t('Status')}
                  w={130}
                  data={choices}
                  value={search.status ?? USUAL}
                  onChange={(status) => set({ status: status === USUAL ? undefined : (status ?? undefined) })}
                />
                <Select
                  aria-label={t('Currency')}
                  placeholder={t('All currencies')}
                  clearable
                  w={150}
                  data={currencies ?? []}
                  value={search.currency ?? null}
                  onChange={(currency) => set({ currency: currency ?? undefined })}
                />
                <Chips
                  subject="invoice"
                  search={search}
                  onChange={set}
                  tags={fields.data?.values['invoice.tags'] ?? []}
                />
                {byMoney && <span className="hint">{t('Amounts of several currencies are in one order here.')}</span>}
              </>
            }
            exports={
              <>
                <ExportMenu
                  total={query.data?.total}
                  noun="invoices"
                  save={(format) => exportInvoices(search, format)}
                />
                <SavedViews screen="invoices" search={search} />
              </>
            }
            rowName={(row) => row.number}
            {...(may && { selection })}
            bulk={
              <InvoiceBulk
                rows={(query.data?.items ?? []).filter((row) => selection.picked.has(row.id))}
                onDone={selection.clear}
              />
            }
            noun={t('invoice')}
            filtered={Boolean(
              search.q ||
                search.currency ||
                search.status ||
                search.customer ||
                search.tags ||
                search.owner ||
                search.filter,
            )}
            onClear={() => void navigate({ search: {} })}
            empty={
              <Blank say={t('Open invoices appear here after the first import of the ledger.')}>
                <Link to="/settings/connections">{t('Connect your ERP, or upload files')}</Link>
              </Blank>
            }
          />
        </Card>
      </div>
    </Page>
  );
}
