import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Copyable } from '@/ui/Copyable';
import { Badge, Button, TextInput } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Modal } from '@/ui/overlays';
import { Card, Page } from '@/ui/Page';
import { Blank, Failed, Notice } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { done } from '@/ui/toast';
import { useSending } from '@/ui/useSending';
import { allOf } from './allOf';
import { keysQuery, makeKey, revokeKey } from './queries';
import { Refused } from './Refused';

type Row = {
  id: number;
  name: string;
  hint: string;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
};

const columns = (revoke: (row: Row) => void): Column<Row>[] => [
  {
    id: 'name',
    head: t('Name'),
    always: true,
    className: 'clip',
    cell: (row) => <span className="strong">{row.name}</span>,
  },
  { id: 'hint', head: t('Key'), cell: (row) => <code className="nowrap">{row.hint}</code> },
  { id: 'made', head: t('Made'), cell: (row) => <Instant at={row.created_at} /> },
  {
    id: 'used',
    head: t('Last used'),
    cell: (row) => (row.last_used_at ? <Instant at={row.last_used_at} /> : <span className="muted">{t('Never')}</span>),
  },
  {
    id: 'state',
    head: t('State'),
    cell: (row) =>
      row.revoked_at ? (
        <span className="row nowrap">
          <Badge color="gray">{t('Revoked')}</Badge> <Instant at={row.revoked_at} />
        </span>
      ) : (
        t('Works')
      ),
  },
  {
    id: 'act',
    head: t('Actions'),
    quiet: true,
    right: true,
    cell: (row) =>
      !row.revoked_at && (
        <Button variant="default" size="compact-sm" onClick={() => revoke(row)}>
          {t('Revoke…')}
          <span className="sr">{row.name}</span>
        </Button>
      ),
  },
];

export function KeysScreen() {
  const may = useMay('owner');
  const query = useQuery({ ...keysQuery, enabled: may });
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Row>();
  if (!may) return <Refused title={t('API keys')} needs="owner" />;
  return (
    <Page title={t('API keys')} actions={<Button onClick={() => setMaking(true)}>{t('New key…')}</Button>}>
      <div className="body settings-body wide stack">
        <p className="muted">
          {t(
            'A key lets a program do what an owner may, in this organisation alone. Give each program its own, so that one can be revoked without the others.',
          )}
        </p>
        <Card flush>
          <DataTable
            label={t('API keys')}
            columns={columns(setRevoking)}
            list={allOf(query)}
            rowId={(row) => row.id}
            empty={
              <Blank say={t('No key yet. A program needs one to send in the ledger or to read from here.')}>
                <Button onClick={() => setMaking(true)}>{t('New key…')}</Button>
              </Blank>
            }
          />
        </Card>
      </div>
      {making && <NewKey onClose={() => setMaking(false)} />}
      <Confirm
        open={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title={t('Revoke the key {{name}}', { name: revoking?.name })}
        verb={t('Revoke the key')}
        danger
        act={async () => {
          if (!revoking) return;
          await revokeKey(revoking.id);
          await queries.invalidateQueries({ queryKey: keysQuery.queryKey });
          done(t('{{name}} no longer opens anything.', { name: revoking.name }));
        }}
      >
        <p>
          {t(
            'Whatever uses it is refused from this moment on. This cannot be taken back; a new key has to be put into the program instead.',
          )}
        </p>
        {revoking?.last_used_at && (
          <p>
            {t('Last used:')} <Instant at={revoking.last_used_at} />
          </p>
        )}
      </Confirm>
    </Page>
  );
}

function NewKey({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const form = useSending(['name']);
  return (
    <Modal opened onClose={onClose} title={<b>{t('New API key')}</b>} centered size={520} closeOnClickOutside={!key}>
      {key ? (
        <div className="stack">
          <Notice tone="warn" title={t('Copy it now')}>
            {t('This is the only time the whole key is shown. Only its digest is kept.')}
          </Notice>
          <Copyable text={key} label={t('Copy the key')} />
          <div className="row">
            <Button className="push" onClick={onClose}>
              {t('I have copied it')}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className="stack"
          onSubmit={form.submit(async () => {
            setKey((await makeKey(name.trim())).key);
            await queries.invalidateQueries({ queryKey: keysQuery.queryKey });
          })}
        >
          <TextInput
            data-autofocus
            label={t('Name')}
            description={t('What uses it: ERP nightly export, data warehouse.')}
            maxLength={100}
            value={name}
            error={form.at('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {form.rest !== undefined && <Failed error={form.rest} />}
          <div className="row">
            <Button variant="default" className="push" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" loading={form.busy} disabled={!name.trim()}>
              {t('Make the key')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
