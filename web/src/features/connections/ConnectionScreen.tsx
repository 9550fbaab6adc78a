import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { counted } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Skeleton } from '@/ui/controls';
import { Card, KeyValues, Page } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { AccessCard } from './AccessCard';
import { ConnectionMenu } from './ConnectionMenu';
import { LastRead, Standing } from './ConnectionsScreen';
import { changeConnection, syncNow } from './commands';
import { FirstImport } from './FirstImport';
import { type Connection, connectionQuery, type Sync } from './queries';
import { SyncLog } from './SyncLog';
import { SyncSheet } from './SyncSheet';
import { kindNames } from './words';
import './connections.css';

const crumbs = [
  <Link key="all" to="/settings/connections">
    {t('Connections')}
  </Link>,
];

export function ConnectionScreen() {
  const id = Number(useParams({ from: '/shell/settings/connections/$id' }).id);
  const search = useSearch({ from: '/shell/settings/connections/$id' });
  const navigate = useNavigate({ from: '/settings/connections/$id' });
  const queries = useQueryClient();
  const { data: connection, error, refetch } = useQuery(connectionQuery(id));
  const [allowing, setAllowing] = useState<Sync>();
  const owner = useMay('owner');
  if (error && !connection)
    return (
      <Page title={t('Connection')} crumbs={crumbs}>
        <div className="body">
          <Failed error={error} retry={() => void refetch()} />
        </div>
      </Page>
    );
  if (!connection)
    return (
      <Page title={t('Connection')} crumbs={crumbs}>
        <div className="body">
          <Skeleton height={220} />
        </div>
      </Page>
    );
  const fresh = () => queries.invalidateQueries({ queryKey: ['connection', id] });
  return (
    <Page
      title={connection.name}
      crumbs={crumbs}
      beside={<Standing connection={connection} />}
      actions={<Actions connection={connection} fresh={fresh} />}
    >
      <div className="body with-side">
        <div className="stack">
          <Attention connection={connection} onLook={(sync) => void navigate({ search: { ...search, sync } })} />
          {!connection.first_import_complete && <FirstImport connection={connection} fresh={fresh} />}
          <SyncLog
            connection={connection}
            page={search.page ?? 1}
            onPage={(page) => void navigate({ search: { ...search, page: page > 1 ? page : undefined } })}
            onOpen={(sync) => void navigate({ search: { ...search, sync } })}
          />
        </div>
        <aside className="stack">
          <Card title={t('What it brings')}>
            <KeyValues
              rows={[
                [t('Kind'), kindNames[connection.kind]],
                [t('Last read'), <LastRead key="read" at={connection.last_synced_at} />],
                [t('Customers'), counted(connection.holds.customers, 'customers')],
                [t('Invoices'), counted(connection.holds.invoices, 'invoices')],
                [
                  t('First import'),
                  connection.first_import_completed_at
                    ? showInstant(connection.first_import_completed_at)
                    : t('Not complete yet'),
                ],
              ]}
            />
          </Card>
          {connection.kind === 'tryton' && owner && <AccessCard connection={connection} fresh={fresh} />}
        </aside>
      </div>
      <SyncSheet
        id={search.sync}
        onClose={() => void navigate({ search: { ...search, sync: undefined } })}
        onAllow={connection.kind === 'tryton' && owner ? setAllowing : undefined}
      />
      <Allow connection={connection} sync={allowing} onClose={() => setAllowing(undefined)} fresh={fresh} />
    </Page>
  );
}

function Attention({ connection, onLook }: { connection: Connection; onLook: (sync: number) => void }) {
  const last = connection.last_sync;
  const said =
    last?.state === 'stopped' ? last.error : connection.error || (last?.state === 'failed' ? last.error : '');
  if (!said) return connection.state === 'paused' ? <Notice tone="warn">{connection.notice}</Notice> : null;
  return (
    <Notice
      tone={last?.state === 'stopped' ? 'warn' : 'bad'}
      title={last?.state === 'stopped' ? t('Stopped: an unusual change') : t('The last attempt failed')}
      action={
        last && (
          <Button variant="default" size="compact-sm" onClick={() => onLook(last.id)}>
            {t('Look at it')}
          </Button>
        )
      }
    >
      <p>{said}</p>
      <p className="hint">
        {t('The ledger stands as it was, and so do reminders.')}{' '}
        {connection.next_sync_at &&
          connection.state === 'active' &&
          t('It is tried again: {{when}}.', { when: showInstant(connection.next_sync_at) })}
      </p>
    </Notice>
  );
}

function Actions({ connection, fresh }: { connection: Connection; fresh: () => Promise<void> }) {
  const owner = useMay('owner');
  const manager = useMay('manager');
  const paused = connection.state === 'paused';
  const read = useMutation({
    mutationFn: () => syncNow(connection.id),
    onSuccess: fresh,
  });
  const turn = useMutation({
    mutationFn: () => changeConnection(connection.id, { state: paused ? 'active' : 'paused' }),
    onSuccess: async () => {
      await fresh();
      done(
        paused
          ? t('{{name}} is read again.', { name: connection.name })
          : t('{{name}} is paused. The ledger stands as it is.', { name: connection.name }),
      );
    },
  });
  if (connection.kind === 'files')
    return (
      <>
        {manager && (
          <Button component={Link} to={`/settings/connections/${connection.id}/upload`}>
            {t('Upload a file')}
          </Button>
        )}
        {manager && <ConnectionMenu connection={connection} />}
      </>
    );
  return (
    <>
      {owner && (
        <Button variant="default" loading={turn.isPending} onClick={() => turn.mutate()}>
          {paused ? t('Resume') : t('Pause')}
        </Button>
      )}
      {manager && (
        <Button loading={read.isPending} disabled={Boolean(connection.running_sync)} onClick={() => read.mutate()}>
          {t('Read now')}
        </Button>
      )}
      {owner && <ConnectionMenu connection={connection} fresh={fresh} />}
    </>
  );
}

type AllowProps = { connection: Connection; sync: Sync | undefined; onClose: () => void; fresh: () => Promise<void> };

function Allow({ connection, sync, onClose, fresh }: AllowProps) {
  const allow = async () => {
    await syncNow(connection.id, { allow_unusual: true });
    await fresh();
  };
  return (
    <Confirm
      open={sync !== undefined}
      onClose={onClose}
      title={t('Import the unusual change')}
      verb={t('Import anyway')}
      danger
      act={allow}
    >
      <p>{sync?.error}</p>
      <p>
        {t(
          'More often this is an ERP in trouble than a good day. If it is right, it is carried out this once; who allowed it stands in the audit.',
        )}
      </p>
    </Confirm>
  );
}
