import { IconPlus } from '@tabler/icons-react';
import { memo, type Ref, useRef, useState } from 'react';
import type { Slot } from '@/features/workflow/definition';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { KindMark } from './StepCard';
import { useTools } from './tools';

type Props = { owner: string; at: number; after?: string; label?: string };
type PlusProps = Pick<Props, 'after' | 'label'> & {
  ref?: Ref<HTMLButtonElement>;
  onClick?: () => void;
  /** What the menu marks its button with. */
  className?: string;
};

const Plus = ({ after, label, className = '', ...rest }: PlusProps) =>
  label ? (
    <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} aria-haspopup="menu" {...rest}>
      {label}
    </Button>
  ) : (
    <button
      type="button"
      className={`plus ${className}`}
      aria-haspopup="menu"
      aria-label={t('Add a step after {{name}}', { name: after ?? '' })}
      {...rest}
    >
      <IconPlus size={13} aria-hidden />
    </button>
  );

/** The menu is made when first asked for: a hundred of them standing ready would make every key slow. */
export const AddStep = memo(function AddStep({ owner, at, after, label }: Props) {
  const [asked, setAsked] = useState(false);
  const plus = useRef<HTMLButtonElement>(null);
  const { phone } = useTools();
  if (!asked) return <Plus after={after} label={label} onClick={() => setAsked(true)} />;
  return (
    <Menu
      defaultOpened
      onClose={() => plus.current?.focus()}
      position={phone ? 'bottom' : 'right-start'}
      width={300}
      withinPortal
    >
      <Menu.Target>
        <Plus after={after} label={label} ref={plus} />
      </Menu.Target>
      <Kinds slot={{ owner, at }} />
    </Menu>
  );
});

function Kinds({ slot }: { slot: Slot }) {
  const { add, offered } = useTools();
  return (
    <Menu.Dropdown>
      <Menu.Label>{t('Add a step here')}</Menu.Label>
      {offered.map((kind) => (
        <Menu.Item key={kind.kind} leftSection={<KindMark kind={kind.kind} />} onClick={() => add(slot, kind.kind)}>
          <span className="menu-title">{kind.label}</span>
          <span className="hint">{kind.help}</span>
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  );
}
