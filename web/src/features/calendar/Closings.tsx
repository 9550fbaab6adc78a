import { IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { t } from '@/lib/i18n';
import { ActionIcon, Button, Checkbox, TextInput } from '@/ui/controls';
import { Card } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { done } from '@/ui/toast';
import { showSpan, showYearly } from './months';
import { type Calendar, type Closing, saveCalendar } from './queries';

type Props = { calendar: Calendar; may: boolean; fresh: () => Promise<void> };
const EMPTY = { name: '', first_on: '', last_on: '', yearly: false };

/** Own days, added and taken away one by one; each is saved at once. */
export function Closings({ calendar, may, fresh }: Props) {
  const [entry, setEntry] = useState(EMPTY);
  const [removing, setRemoving] = useState<Closing>();
  const name = useRef<HTMLInputElement>(null);
  const save = useMutation({
    meta: { shown: true },
    mutationFn: (closings: Closing[]) => saveCalendar({ ...calendar, closings }),
    onSuccess: fresh,
  });
  const last = entry.last_on || entry.first_on;
  const backwards = Boolean(entry.first_on && last < entry.first_on);
  const add = async () => {
    const made: Closing = { ...entry, name: entry.name.trim(), last_on: last, source: 'own' };
    await save.mutateAsync([...calendar.closings, made]);
    setEntry(EMPTY);
    name.current?.focus();
    done(t('{{name}} is a closing day from now on.', { name: made.name }));
  };
  const remove = async (gone: Closing) => {
    setRemoving(gone);
    try {
      await save.mutateAsync(calendar.closings.filter((one) => one !== gone));
      done(t('{{name}} is taken out of the calendar.', { name: gone.name }));
    } finally {
      setRemoving(undefined);
      name.current?.focus();
    }
  };
  return (
    <Card title={t('Own closing days')}>
      <div className="stack">
        {calendar.closings.length === 0 && <p className="muted">{t('None yet.')}</p>}
        <ul className="closings" hidden={calendar.closings.length === 0}>
          {calendar.closings.map((one) => (
            <li key={one.name + one.first_on + one.last_on + one.source}>
              <div>
                <p className="strong">{one.name}</p>
                <p className="hint">
                  {one.yearly ? showYearly(one.first_on, one.last_on) : showSpan(one.first_on, one.last_on)}
                  {one.yearly && `, ${t('every year')}`}
                  {one.source === 'icalendar' && `, ${t('from a calendar file')}`}
                </p>
              </div>
              {may && (
                <ActionIcon
                  aria-label={t('Remove {{name}}', { name: one.name })}
                  loading={removing === one}
                  disabled={save.isPending}
                  onClick={() => void remove(one)}
                >
                  <IconX size={15} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
        {save.error && <Failed error={save.error} />}
        {may && (
          <form
            className="stack tight"
            onSubmit={(event) => {
              event.preventDefault();
              void add().catch(() => undefined);
            }}
          >
            <TextInput
              ref={name}
              label={t('Name')}
              placeholder={t('Works holiday')}
              maxLength={100}
              value={entry.name}
              onChange={(event) => setEntry({ ...entry, name: event.currentTarget.value })}
            />
            <div className="from-to">
              <TextInput
                type="date"
                label={t('From')}
                value={entry.first_on}
                onChange={(event) => setEntry({ ...entry, first_on: event.currentTarget.value })}
              />
              <TextInput
                type="date"
                label={t('To')}
                min={entry.first_on}
                value={entry.last_on}
                error={backwards ? t('Before the first day') : undefined}
                onChange={(event) => setEntry({ ...entry, last_on: event.currentTarget.value })}
              />
            </div>
            <Checkbox
              size="xs"
              label={t('Every year on these dates')}
              checked={entry.yearly}
              onChange={(event) => setEntry({ ...entry, yearly: event.currentTarget.checked })}
            />
            <div className="row">
              <Button
                type="submit"
                variant="default"
                className="push"
                loading={save.isPending && !removing}
                disabled={!entry.name.trim() || !entry.first_on || backwards}
              >
                {t('Add')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Card>
  );
}
