import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '@/api/me';
import { showNumber } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Badge, Button } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card, Page } from '@/ui/Page';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { type Connection, connectionsQuery } from './queries';
import { ago, isStale, kindNames, standing } from './words';
import './connections.css';

const columns: Column<Connection>[] = [
  {
    id: 'name',
    head: t('Source'),
    always: true,
    className: 'clip',
    cell: (row) => (
      <Link className="strong" to="/settings/connections/$id" params={{ id: String(row.id) }}>
        {row.name}
      </Link>
    ),
  },
  { id: 'kind', head: t('Kind'), cell: (row) => kindNames[row.kind] },
  { id: 'state', head: t('State'), cell: (row) => <Standing connection={row} /> },
  { id: 'read', head: t('Last read'), cell: (row) => <LastRead at={row.last_synced_at} /> },
  { id: 'customers', head: t('Customers'), right: true, cell: (row) => showNumber(row.holds.customers) },
  { id: 'invoices', head: t('Invoices'), right: true, cell: (row) => showNumber(row.holds.invoices) },
  {
    id: 'problems',
    head: t('Problems'),
    right: true,
    cell: (row) => {
      const found = row.last_sync?.problems ?? 0;
      return <span data-tone={found ? 'warn' : undefined}>{showNumber(found)}</span>;
    },
  },
  { id: 'next', head: t('Next read'), cell: (row) => <Next connection={row} /> },
];

export function Standing({ connection }: { connection: Connection }) {
  const { label, colour } = standing(connection);
  return colour ? <Badge color={colour}>{label}</Badge> : <>{label}</>;
}

/** Absolute and how long ago; amber when what it says may no longer be true. */
export function LastRead({ at }: { at: string | null }) {
  if (!at) return <span className="muted">{t('Never')}</span>;
  return (
    <span data-tone={isStale(at) ? 'warn' : undefined}>
      <Instant at={at} /> <span className={isStale(at) ? undefined : 'muted'}>({ago(at)})</span>
    </span>
  );
}

function Next({ connection }: { connection: Connection }) {
  if (connection.kind === 'files') return <span className="muted">{t('With the next file')}</span>;
  if (connection.state === 'paused') return <span className="muted">{t('Not while it is paused')}</span>;
  return <>{connection.next_sync_at ? showInstant(connection.next_sync_at) : t('Not planned')}</>;
}

export function ConnectionsScreen() {
  const query = useQuery(connectionsQuery);
  const rows = query.data?.items;
  const actions = <Ways />;
  return (
    <Page title={t('Connections')} actions={rows?.length ? actions : undefined}>
      <div className="body stack">
        <p className="muted measure">
          {t(
            'Where the ledger comes from. Dunnock reads it and never writes into it. The same customer from two sources',
          )}{' '}
          {t('is two customers.')}
        </p>
        <Card flush>
          <DataTable
            label={t('Connections')}
            columns={columns}
            list={{
              rows,
              total: rows?.length ?? 0,
              pageSize: 50,
              error: query.error,
              fetching: !query.data,
              retry: () => void query.refetch(),
            }}
            rowId={(row) => row.id}
            empty={
              <Blank
                say={t('No connection yet. Connect your ERP and it is followed by itself, or upload what it exports.')}
              >
                <div className="row wrap centre">{actions}</div>
              </Blank>
            }
          />
        </Card>
      </div>
    </Page>
  );
}

function Ways() {
  const owner = useMay('owner');
  const manager = useMay('manager');
  return (
    <>
      {manager && (
        <Button variant="default" component={Link} to="/settings/connections/upload">
          {t('Upload files')}
        </Button>
      )}
      {owner && (
        <Button component={Link} to="/settings/connections/tryton">
          {t('Connect Tryton')}
        </Button>
      )}
      {!manager && <span className="muted">{t('A manager uploads files; an owner connects an ERP.')}</span>}
    </>
  );
}
