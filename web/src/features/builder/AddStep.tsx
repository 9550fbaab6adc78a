import { IconPlus } from '@tabler/icons-react';
import type { Slot } from '@/features/workflow/definition';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { KNOWN } from './kinds';
import { KindMark } from './StepCard';
import { useBuilder } from './useBuilder';

type Props = { slot: Slot; after?: string; label?: string };

export function AddStep({ slot, after, label }: Props) {
  const { add, kinds, trigger, phone } = useBuilder();
  const offered = kinds.filter(
    (kind) =>
      KNOWN.includes(kind.kind) && (!trigger || !kind.subjects.length || kind.subjects.includes(trigger.subject)),
  );
  return (
    <Menu position={phone ? 'bottom' : 'right-start'} width={300} withinPortal>
      <Menu.Target>
        {label ? (
          <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />}>
            {label}
          </Button>
        ) : (
          <button type="button" className="plus" aria-label={t('Add a step after {{name}}', { name: after ?? '' })}>
            <IconPlus size={13} aria-hidden />
          </button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('Add a step here')}</Menu.Label>
        {offered.map((kind) => (
          <Menu.Item key={kind.kind} leftSection={<KindMark kind={kind.kind} />} onClick={() => add(slot, kind.kind)}>
            <span className="menu-title">{kind.label}</span>
            <span className="hint">{kind.help}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
