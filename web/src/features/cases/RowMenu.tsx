import { IconDots } from '@tabler/icons-react';
import { t } from '@/lib/i18n';
import { ActionIcon } from '@/ui/controls';
import { Menu } from '@/ui/overlays';

export type RowAct = { label: string; act: () => void; danger?: boolean };

/** What can be done with one row; nothing is drawn where there is nothing to do. */
export function RowMenu({ of, acts }: { of: string; acts: readonly RowAct[] }) {
  if (!acts.length) return null;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('What to do with {{of}}', { of })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ label, act, danger }) => (
          <Menu.Item key={label} {...(danger && { color: 'red' })} onClick={act}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
