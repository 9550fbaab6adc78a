import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { t } from '@/lib/i18n';
import { ActionIcon, TextInput } from './controls';

/** A password, shown only while somebody asks to see it. */
export function SecretInput(props: Omit<ComponentProps<typeof TextInput>, 'type' | 'rightSection'>) {
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      {...props}
      type={shown ? 'text' : 'password'}
      spellCheck={false}
      rightSection={
        <ActionIcon
          size={26}
          aria-label={shown ? t('Hide what is typed') : t('Show what is typed')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <IconEyeOff size={15} stroke={1.7} /> : <IconEye size={15} stroke={1.7} />}
        </ActionIcon>
      }
    />
  );
}
