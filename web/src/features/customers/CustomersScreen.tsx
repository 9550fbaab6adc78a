import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { useMay } from '@/api/me';
import { fieldsQuery } from '@/features/criteria/catalogue';
import { Chips } from '@/features/views/Chips';
import { ExportMenu } from '@/features/views/ExportMenu';
import { peopleQuery } from '@/features/views/queries';
import { SavedViews } from '@/features/views/SavedViews';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { isZero } from '@/lib/money';
import { Badge } from '@/ui/controls';
import { Money, SignedDays } from '@/ui/figures';
import { Missing } from '@/ui/Missing';
import { Card, Page } from '@/ui/Page';
import { Blank } from '@/ui/states';
import { type Column, useSelection } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { SearchBox } from '@/ui/table/SearchBox';
import { CustomerBulk } from './CustomerBulk';
import { type CustomerRow, type CustomerSearch, customersQuery, exportCustomers } from './queries';

type Key = 'overdue' | 'balance';
type Person = Schemas['Person'];

const Amounts = ({ row, of }: { row: CustomerRow; of: Key }) => {
  const owed = row.positions.filter((position) => !isZero(position[of]));
  if (!owed.length) return <span className="muted">–</span>;
  return (
    <span className="row push-end">
      {owed.map((position) => (
        <Money key={position.currency} amount={position[of]} currency={position.currency} />
      ))}
    </span>
  );
};

const columnsOf = (people: readonly Person[]): Column<CustomerRow>[] => [
  {
    id: 'name',
    head: t('Customer'),
    sort: 'name',
    always: true,
    className: 'clip',
    cell: (row) => (
      <Link className="strong" to="/customers/$id" params={{ id: String(row.id) }}>
        {row.name}
      </Link>
    ),
  },
  { id: 'reference', head: t('Reference'), sort: 'reference', cell: (row) => row.reference },
  {
    id: 'overdue',
    head: t('Overdue'),
    sort: 'overdue',
    right: true,
    cell: (row) => <Amounts row={row} of="overdue" />,
  },
  { id: 'balance', head: t('Open'), sort: 'balance', right: true, cell: (row) => <Amounts row={row} of="balance" /> },
  {
    id: 'oldest',
    head: t('Oldest'),
    sort: 'days_overdue',
    right: true,
    cell: (row) => <SignedDays days={row.oldest_days_overdue} />,
  },
  { id: 'invoices', head: t('Open invoices'), right: true, cell: (row) => showNumber(row.open_invoices) },
  {
    id: 'state',
    head: t('State'),
    cell: (row) => (row.chasing_paused ? <Badge color="yellow">{t('Chasing paused')}</Badge> : null),
  },
  {
    id: 'owner',
    head: t('Account owner'),
    cell: (row) => people.find((one) => one.id === row.account_owner_id)?.name,
  },
  { id: 'tags', head: t('Tags'), cell: (row) => row.tags.join(', ') },
  { id: 'portfolios', head: t('Portfolios'), hidden: true, cell: (row) => row.portfolios.join(', ') },
  { id: 'group', head: t('Group'), hidden: true, cell: (row) => row.group_name },
  { id: 'country', head: t('Country'), hidden: true, cell: (row) => row.country },
  {
    id: 'strike',
    head: t('Strike level'),
    hidden: true,
    sort: 'strike_level',
    right: true,
    cell: (row) => row.strike_level,
  },
];

const nameOf = (row: CustomerRow) => row.name;

export function CustomersScreen() {
  const search = useSearch({ from: '/shell/customers' });
  const navigate = useNavigate({ from: '/customers' });
  const query = useQuery(customersQuery(search));
  const fields = useQuery(fieldsQuery('customer'));
  const people = useQuery(peopleQuery);
  const selection = useSelection();
  const may = useMay('collector');
  const tags = fields.data?.values['customer.tags'] ?? [];
  const columns = columnsOf(people.data ?? []);
  const set = (change: CustomerSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }), replace: true });
  return (
    <Page title={t('Customers')}>
      <div className="body stack">
        <Missing
          of={[
            [people, t('account owners')],
            [fields, t('tags in use')],
          ]}
        />
        <Card flush>
          <DataTable
            name="customers"
            label={t('Customers')}
            columns={columns}
            list={listed(query)}
            rowId={(row) => row.id}
            page={search.page}
            onPage={(page) => set({ page })}
            sort={search.sort ?? '-overdue'}
            onSort={(sort) => set({ sort })}
            rowName={nameOf}
            {...(may && { selection })}
            bulk={
              <CustomerBulk
                rows={(query.data?.items ?? []).filter((row) => selection.picked.has(row.id))}
                tags={tags}
                onDone={selection.clear}
              />
            }
            tools={
              <>
                <SearchBox label={t('Name or reference')} value={search.q ?? ''} onChange={(q) => set({ q })} />
                <Chips subject="customer" search={search} onChange={set} tags={tags} />
              </>
            }
            exports={
              <>
                <ExportMenu
                  total={query.data?.total}
                  noun="customers"
                  save={(format) => exportCustomers(search, format)}
                />
                <SavedViews screen="customers" search={search} />
              </>
            }
            noun={t('customer')}
            filtered={Boolean(search.q || search.currency || search.tags || search.owner || search.filter)}
            onClear={() => void navigate({ search: {} })}
            empty={
              <Blank say={t('Customers appear here after the first import of the ledger.')}>
                <Link to="/settings/connections">{t('Connect your ERP, or upload files')}</Link>
              </Blank>
            }
          />
        </Card>
      </div>
    </Page>
  );
}
