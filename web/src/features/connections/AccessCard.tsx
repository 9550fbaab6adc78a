import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Card, KeyValues } from '@/ui/Page';
import { SideSheet } from '@/ui/SideSheet';
import { Failed } from '@/ui/states';
import { done } from '@/ui/toast';
import { AccessFields, Checks } from './Access';
import { changeConnection, testConnection } from './commands';
import type { Access, Connection } from './queries';
import { everyChoices } from './words';

type Props = { connection: Connection; fresh: () => Promise<void> };

export function AccessCard({ connection, fresh }: Props) {
  const [editing, setEditing] = useState(false);
  const test = useMutation({ mutationFn: () => testConnection(connection.id), meta: { shown: true } });
  const settings = connection.settings as Record<string, string>;
  const every = everyChoices(connection.sync_every_seconds).find(
    (one) => one.value === String(connection.sync_every_seconds),
  );
  return (
    <Card
      title={t('Access')}
      actions={
        <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
          {t('Change…')}
        </Button>
      }
    >
      <div className="stack">
        <KeyValues
          rows={[
            [t('Address'), settings.url],
            [t('Database'), settings.database],
            [t('User'), settings.user],
            [t('Password'), connection.has_password ? t('Stored') : t('Not set')],
            [t('Read'), every?.label ?? ''],
          ]}
        />
        <div>
          <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
            {t('Test')}
          </Button>
        </div>
        <div aria-live="polite">
          {test.data && <Checks test={test.data} />}
          {test.error && <Failed error={test.error} />}
        </div>
      </div>
      <SideSheet open={editing} onClose={() => setEditing(false)} title={t('Access')} width={520}>
        <Edit connection={connection} fresh={fresh} onClose={() => setEditing(false)} />
      </SideSheet>
    </Card>
  );
}

function Edit({ connection, fresh, onClose }: Props & { onClose: () => void }) {
  const settings = connection.settings as Record<string, string>;
  const before: Access = {
    name: connection.name,
    url: settings.url ?? '',
    database: settings.database ?? '',
    user: settings.user ?? '',
    password: '',
  };
  const [access, setAccess] = useState(before);
  const [every, setEvery] = useState(connection.sync_every_seconds);
  const save = useMutation({
    mutationFn: () => {
      const { password, ...rest } = access;
      return changeConnection(connection.id, {
        ...rest,
        sync_every_seconds: every,
        ...(password ? { password } : {}),
      });
    },
    meta: { shown: true },
    onSuccess: async () => {
      await fresh();
      done(t('The access is saved and {{name}} is read with it.', { name: access.name }));
      onClose();
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <AccessFields
        value={access}
        every={every}
        onChange={(part) => setAccess({ ...access, ...part })}
        onEvery={setEvery}
        error={save.error}
        saved
      />
      <p className="hint">
        {t(
          'With another address or database everything is read again and compared; nothing unusual is carried out unasked.',
        )}
      </p>
      <div className="row">
        <Button variant="default" className="push" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('Save')}
        </Button>
      </div>
    </form>
  );
}
