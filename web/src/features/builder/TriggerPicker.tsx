import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { byTopic, type Trigger, wordsOf } from '@/features/workflows/topics';
import { t } from '@/lib/i18n';
import { TextInput } from '@/ui/controls';
import { useBuilder } from './useBuilder';

type Props = { value: string; onPick: (trigger: Trigger) => void };

/** Every trigger, in its two families; events under what they are about. */
export function TriggerPicker({ value, onPick }: Props) {
  const { triggers } = useBuilder();
  const [q, setQ] = useState('');
  const wanted = q.trim().toLowerCase().split(/\s+/);
  const hits = (triggers?.triggers ?? []).filter((one) => wanted.every((word) => wordsOf(one).includes(word)));
  const options = (items: Trigger[]) => (
    <ul className="trigger-options">
      {items.map((one) => (
        <li key={one.kind}>
          <Option one={one} on={one.kind === value} onPick={onPick} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className="stack">
      <TextInput
        aria-label={t('Find a trigger')}
        placeholder={t('Find a trigger')}
        leftSection={<IconSearch size={14} />}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <p className="sr" role="status">
        {q && t('{{n}} found', { n: hits.length })}
      </p>
      {triggers?.families.map((family) => {
        const inside = hits.filter((one) => one.family === family.id);
        if (!inside.length) return null;
        return (
          <section key={family.id} className="family">
            <h3>{family.label}</h3>
            {family.id === 'data'
              ? options(inside)
              : byTopic(inside).map(({ topic, items }) => (
                  <section key={topic} aria-label={topic}>
                    <h4 className="topic">{topic}</h4>
                    {options(items)}
                  </section>
                ))}
          </section>
        );
      })}
      {!hits.length && <p className="muted">{t('No trigger has these words.')}</p>}
    </div>
  );
}

const Option = ({ one, on, onPick }: { one: Trigger; on: boolean; onPick: Props['onPick'] }) => (
  <button type="button" className="trigger-option" aria-pressed={on} onClick={() => onPick(one)}>
    <span className="strong">{one.label}</span>
    <span className="hint">{one.help}</span>
    <span className="hint">
      {t('About: {{record}}. Raised by: {{source}}.', { record: one.subject_label, source: lowerFirst(one.source) })}
    </span>
  </button>
);

/** "The mailbox" → "the mailbox"; "ERP …" keeps its capitals. */
const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
