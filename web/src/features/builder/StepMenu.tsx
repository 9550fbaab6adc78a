import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { arms, find, type Placed, ROOT, type Slot, type Step, walk } from '@/features/workflow/definition';
import { moveTo, ownersIn } from '@/features/workflow/edits';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { ActionIcon, Select } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { useBuilder } from './useBuilder';

type Asked = 'move' | 'remove' | undefined;
const inside = (step: Step) => [...walk([step])].length - 1;

export function StepMenu({ placed }: { placed: Placed }) {
  const { copy, shift, drop, title } = useBuilder();
  const [asked, setAsked] = useState<Asked>();
  const { step, number, slot, of } = placed;
  const held = inside(step);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('More for step {{number}}, {{name}}', { number, name: title(step) })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={slot.at === 0} onClick={() => shift(step.id, -1)}>
            {t('Move up')}
          </Menu.Item>
          <Menu.Item disabled={slot.at === of - 1} onClick={() => shift(step.id, 1)}>
            {t('Move down')}
          </Menu.Item>
          <Menu.Item onClick={() => setAsked('move')}>{t('Move to…')}</Menu.Item>
          <Menu.Item onClick={() => copy(step.id)}>{t('Duplicate')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => (held ? setAsked('remove') : drop(step.id))}>
            {held ? t('Remove…') : t('Remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Move open={asked === 'move'} onClose={() => setAsked(undefined)} step={step} />
      <Confirm
        open={asked === 'remove'}
        onClose={() => setAsked(undefined)}
        title={t('Remove “{{name}}”', { name: title(step) })}
        verb={t('Remove')}
        danger
        act={async () => drop(step.id)}
      >
        <p>{t('{{steps}} in its ways go with it. Undo brings them back.', { steps: counted(held, 'steps') })}</p>
      </Confirm>
    </>
  );
}

/** Every place in words: "after 3a.1 Call", "first in Yes". */
function usePlaces(step: Step) {
  const { draft, title } = useBuilder();
  const barred = ownersIn(step);
  const found: { value: string; label: string; slot: Slot }[] = [];
  const add = (slot: Slot, label: string) => found.push({ value: `${slot.owner}@${slot.at}`, label, slot });
  const list = (owner: string, steps: readonly Step[], prefix: string, name: string) => {
    if (barred.has(owner)) return;
    add({ owner, at: 0 }, name);
    steps.forEach((one, at) => {
      const number = `${prefix}${at + 1}`;
      if (one.id !== step.id) add({ owner, at: at + 1 }, t('After {{number}} {{name}}', { number, name: title(one) }));
      arms(one).forEach((arm, n) => {
        const way = `${number}${String.fromCharCode(97 + n)}`;
        list(arm.id, arm.steps, `${way}.`, t('First in {{way}} {{name}}', { way, name: arm.label }));
      });
    });
  };
  list(ROOT, draft.steps, '', t('First, right after the trigger'));
  return found.filter(({ slot }) => moveTo(draft, step.id, slot) !== null && find(draft, step.id)?.slot !== slot);
}

function Move({ open, onClose, step }: { open: boolean; onClose: () => void; step: Step }) {
  const { send, title } = useBuilder();
  const places = usePlaces(step);
  const [to, setTo] = useState<string | null>(null);
  const chosen = places.find(({ value }) => value === to);
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={t('Move “{{name}}”', { name: title(step) })}
      verb={t('Move')}
      disabled={!chosen}
      act={async () => chosen && send(step.id, chosen.slot)}
    >
      <Select
        label={t('Where to')}
        searchable
        data={places}
        value={to}
        onChange={setTo}
        placeholder={t('Choose a place')}
      />
    </Confirm>
  );
}
