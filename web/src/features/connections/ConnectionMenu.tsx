import { IconDots } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { ActionIcon, TextInput } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { done } from '@/ui/toast';
import { changeConnection, deleteConnection, syncNow } from './commands';
import type { Connection } from './queries';

type Props = { connection: Connection; fresh?: () => Promise<void> };

export function ConnectionMenu({ connection, fresh }: Props) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'rename' | 'delete' | 'full'>();
  const [name, setName] = useState(connection.name);
  const { customers, invoices } = connection.holds;
  const owner = useMay('owner');
  const withdraws = Object.values(connection.holds).some((n) => n > 0);
  const refresh = () => queries.invalidateQueries({ queryKey: ['connection', connection.id] });
  const rename = async () => {
    await changeConnection(connection.id, { name: name.trim() });
    await refresh();
  };
  const remove = async () => {
    await deleteConnection(connection.id);
    await navigate({ to: '/settings/connections' });
    queries.removeQueries({ queryKey: ['connection', connection.id] });
    await queries.invalidateQueries({ queryKey: ['connections'] });
    done(t('{{name}} is deleted.', { name: connection.name }));
  };
  const full = async () => {
    await syncNow(connection.id, { mode: 'full' });
    await (fresh ?? refresh)();
  };
  const close = () => setAsking(undefined);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('More')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('rename')}>{t('Rename…')}</Menu.Item>
          {connection.kind === 'tryton' && (
            <Menu.Item onClick={() => setAsking('full')}>{t('Read and compare everything…')}</Menu.Item>
          )}
          {(owner || !withdraws) && (
            <Menu.Item color="red" onClick={() => setAsking('delete')}>
              {t('Delete…')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Confirm
        open={asking === 'rename'}
        onClose={close}
        title={t('Rename')}
        verb={t('Rename')}
        disabled={!name.trim()}
        act={rename}
      >
        <TextInput
          data-autofocus
          label={t('Name')}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Confirm>
      <Confirm
        open={asking === 'full'}
        onClose={close}
        title={t('Read and compare everything')}
        verb={t('Read everything')}
        act={full}
      >
        <p>{t('All of the ledger is read again and compared. What is equal does not change. It may take minutes.')}</p>
      </Confirm>
      <Confirm
        open={asking === 'delete'}
        onClose={close}
        title={t('Delete {{name}}', { name: connection.name })}
        verb={t('Delete and withdraw')}
        danger
        act={remove}
      >
        <p>
          {t(
            '{{customers}} and {{invoices}} came through it. They are withdrawn from the ledger, and their runs end: nobody would say any more when one of them is paid.',
            {
              customers: counted(customers, 'customers'),
              invoices: counted(invoices, 'invoices'),
            },
          )}
        </p>
        <p>{t('To keep the ledger as it stands, pause it instead. Messages that were sent stay.')}</p>
      </Confirm>
    </>
  );
}
