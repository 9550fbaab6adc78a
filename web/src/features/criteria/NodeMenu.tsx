import { IconArrowDown, IconArrowUp, IconDotsVertical, IconX } from '@tabler/icons-react';
import { t } from '@/lib/i18n';
import { ActionIcon } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { useEditor } from './editor';
import type { Node } from './tree';

/** Order and removal of one row or box. */
export function NodeMenu({ node, name }: { node: Node; name: string }) {
  const { shift, remove } = useEditor();
  return (
    <span className="node-menu">
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('Move {{name}}', { name })}>
            <IconDotsVertical size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowUp size={14} />} onClick={() => shift(node.key, -1)}>
            {t('Move up')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown size={14} />} onClick={() => shift(node.key, 1)}>
            {t('Move down')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ActionIcon aria-label={t('Remove {{name}}', { name })} onClick={() => remove(node.key, name)}>
        <IconX size={15} />
      </ActionIcon>
    </span>
  );
}
