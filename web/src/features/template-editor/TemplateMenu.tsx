import { IconDots } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { archiveTemplate, duplicateTemplate, type Template } from '@/features/templates/queries';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { ActionIcon, TextInput } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { done } from '@/ui/toast';

export function TemplateMenu({ template, changed }: { template: Template; changed: boolean }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<'copy' | 'archive'>();
  const [name, setName] = useState('');
  const close = () => setAsked(undefined);
  const copy = async () => {
    const made = await duplicateTemplate(template.id, name.trim());
    await queries.invalidateQueries({ queryKey: ['templates'] });
    await navigate({ to: '/templates/$id', params: { id: String(made.id) } });
  };
  const archive = async () => {
    await archiveTemplate(template.id);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['templates'] }),
      queries.invalidateQueries({ queryKey: ['template', template.id] }),
    ]);
    done(t('“{{name}}” is archived.', template));
    await navigate({ to: '/templates' });
  };
  const users = template.used_by.map((use) => use.name).join(', ');
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('More about this template')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={changed}
            onClick={() => {
              setName(t('Copy of {{name}}', { name: template.name }));
              setAsked('copy');
            }}
          >
            {t('Duplicate…')}
          </Menu.Item>
          {!template.archived_at && (
            <Menu.Item color="red" disabled={changed} onClick={() => setAsked('archive')}>
              {t('Archive…')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Confirm
        open={asked === 'copy'}
        onClose={close}
        title={t('Duplicate this template')}
        verb={t('Duplicate')}
        disabled={!name.trim()}
        act={copy}
      >
        <TextInput
          data-autofocus
          label={t('Name of the copy')}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Confirm>
      <Confirm
        open={asked === 'archive'}
        onClose={close}
        title={t('Archive this template')}
        verb={t('Archive')}
        danger
        act={archive}
      >
        <p>
          {users
            ? t('Steps of {{users}} use it. While one does, it cannot be archived.', { users })
            : t('No step can choose it any more. Messages already written stay as they are.')}
        </p>
      </Confirm>
    </>
  );
}
