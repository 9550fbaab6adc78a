import { IconX } from '@tabler/icons-react';
import { t } from '@/lib/i18n';
import { ActionIcon, Button, TextInput } from '@/ui/controls';

export type FreePart = { due_on: string; amount: string };

/** Instalments of one's own: a day and an amount each. */
export function Parts({ parts, onChange }: { parts: readonly FreePart[]; onChange: (parts: FreePart[]) => void }) {
  const put = (at: number, change: Partial<FreePart>) =>
    onChange(parts.map((one, n) => (n === at ? { ...one, ...change } : one)));
  return (
    <fieldset>
      <legend className="label">{t('Instalments')}</legend>
      <ol className="free-parts">
        {parts.map((one, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an instalment has no other name while it is written
          <li key={n}>
            <TextInput
              type="date"
              aria-label={t('Day of instalment {{n}}', { n: n + 1 })}
              value={one.due_on}
              onChange={(event) => put(n, { due_on: event.currentTarget.value })}
            />
            <TextInput
              inputMode="decimal"
              placeholder={t('Amount')}
              aria-label={t('Amount of instalment {{n}}', { n: n + 1 })}
              value={one.amount}
              onChange={(event) => put(n, { amount: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('Remove instalment {{n}}', { n: n + 1 })}
              disabled={parts.length === 1}
              onClick={() => onChange(parts.filter((_, other) => other !== n))}
            >
              <IconX size={15} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Button variant="default" size="compact-sm" onClick={() => onChange([...parts, { due_on: '', amount: '' }])}>
        {t('Add an instalment')}
      </Button>
    </fieldset>
  );
}
