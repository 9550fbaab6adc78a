import { IconDots } from '@tabler/icons-react';
import { type Ref, useRef, useState } from 'react';
import { arms, type Definition, find, ROOT, type Slot, type Step, walk } from '@/features/workflow/definition';
import { ownersIn } from '@/features/workflow/edits';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { ActionIcon, Select } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { useTools } from './tools';
import { useBuilder } from './useBuilder';

type Props = { id: string; title: string; number: string; first: boolean; last: boolean };
type Asked = 'move' | 'remove' | undefined;
const inside = (draft: Definition, id: string) => {
  const step = find(draft, id)?.step;
  return step ? [...walk([step])].length - 1 : 0;
};

/** Menu and questions are made when asked for: there is one of these for every step. */
export function StepMenu(props: Props) {
  const [open, setOpen] = useState(false);
  const button = (ref?: Ref<HTMLButtonElement>) => (
    <ActionIcon
      ref={ref}
      aria-label={t('More for step {{number}}, {{name}}', { number: props.number, name: props.title })}
      aria-haspopup="menu"
      onClick={open ? undefined : () => setOpen(true)}
    >
      <IconDots size={16} />
    </ActionIcon>
  );
  return open ? <Opened {...props} button={button} /> : button();
}

function Opened({
  id,
  title,
  first,
  last,
  button,
}: Props & { button: (ref: Ref<HTMLButtonElement>) => React.ReactElement }) {
  const { copy, shift, drop } = useTools();
  const { draft } = useBuilder();
  const [asked, setAsked] = useState<Asked>();
  const held = inside(draft, id);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Menu position="bottom-end" defaultOpened onClose={() => anchor.current?.focus()}>
        <Menu.Target>{button(anchor)}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={first} onClick={() => shift(id, -1)}>
            {t('Move up')}
          </Menu.Item>
          <Menu.Item disabled={last} onClick={() => shift(id, 1)}>
            {t('Move down')}
          </Menu.Item>
          <Menu.Item onClick={() => setAsked('move')}>{t('Move to…')}</Menu.Item>
          <Menu.Item onClick={() => copy(id)}>{t('Duplicate')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => (held ? setAsked('remove') : drop(id))}>
            {held ? t('Remove…') : t('Remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'move' && <Move onClose={() => setAsked(undefined)} id={id} name={title} />}
      <Confirm
        open={asked === 'remove'}
        onClose={() => setAsked(undefined)}
        title={t('Remove “{{name}}”', { name: title })}
        verb={t('Remove')}
        danger
        act={async () => drop(id)}
      >
        <p>{t('{{steps}} in its ways go with it. Undo brings them back.', { steps: counted(held, 'steps') })}</p>
      </Confirm>
    </>
  );
}

/** Every place in words: "After 3a.1 Call", "First in 3a Yes"; not where the step already stands. */
function usePlaces(id: string) {
  const { draft, title } = useBuilder();
  const placed = find(draft, id);
  const found: { value: string; label: string; slot: Slot }[] = [];
  if (!placed) return found;
  const barred = ownersIn(placed.step);
  const { owner: here, at: now } = placed.slot;
  const add = (slot: Slot, label: string) => {
    if (slot.owner === here && (slot.at === now || slot.at === now + 1)) return;
    found.push({ value: `${slot.owner}@${slot.at}`, label, slot });
  };
  const list = (owner: string, steps: readonly Step[], prefix: string, name: string) => {
    if (barred.has(owner)) return;
    add({ owner, at: 0 }, name);
    steps.forEach((one, at) => {
      const number = `${prefix}${at + 1}`;
      if (one.id !== id) add({ owner, at: at + 1 }, t('After {{number}} {{name}}', { number, name: title(one) }));
      arms(one).forEach((arm, n) => {
        const way = `${number}${String.fromCharCode(97 + n)}`;
        list(arm.id, arm.steps, `${way}.`, t('First in {{way}} {{name}}', { way, name: arm.label }));
      });
    });
  };
  list(ROOT, draft.steps, '', t('First, right after the trigger'));
  return found;
}

function Move({ onClose, id, name }: { onClose: () => void; id: string; name: string }) {
  const { send } = useTools();
  const places = usePlaces(id);
  const [to, setTo] = useState<string | null>(null);
  const chosen = places.find(({ value }) => value === to);
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Move “{{name}}”', { name })}
      verb={t('Move')}
      disabled={!chosen}
      act={async () => chosen && send(id, chosen.slot)}
    >
      <Select
        data-autofocus
        label={t('Where to')}
        searchable
        data={places.map(({ value, label }) => ({ value, label }))}
        value={to}
        onChange={setTo}
        placeholder={t('Choose a place')}
      />
    </Confirm>
  );
}
