import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Card } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { showSpan } from './months';
import { type Imported, importCalendar } from './queries';

export function ImportCard({ fresh }: { fresh: () => Promise<void> }) {
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({ meta: { shown: true }, mutationFn: importCalendar, onSuccess: fresh });
  return (
    <Card title={t('Import a calendar file')}>
      <div className="stack">
        <p className="muted">
          {t('All-day events of an .ics file become own closing days beside those that are there.')}
        </p>
        <div>
          <Button variant="default" loading={send.isPending} onClick={() => input.current?.click()}>
            {t('Choose a file')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('Calendar file')}
            accept=".ics,text/calendar"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) send.mutate(file);
              event.currentTarget.value = '';
            }}
          />
        </div>
        <div aria-live="polite" className="stack tight">
          {send.error && <Failed error={send.error} />}
          {send.data && <Told told={send.data} />}
        </div>
      </div>
    </Card>
  );
}

const Told = ({ told }: { told: Imported }) => (
  <>
    <p className="strong">
      {told.taken.length
        ? t('{{n}} taken', { n: counted(told.taken.length, 'closings') })
        : t('Nothing of the file was taken.')}
    </p>
    <ul>
      {told.taken.map((one) => (
        <li key={one.name + one.first_on}>
          {one.name}: {showSpan(one.first_on, one.last_on)}
          {one.yearly && `, ${t('every year')}`}
        </li>
      ))}
    </ul>
    {told.skipped.length > 0 && (
      <>
        <p className="strong">{t('{{n}} skipped', { n: counted(told.skipped.length, 'events') })}</p>
        <ul className="muted">
          {told.skipped.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report that never changes; two events may be alike
            <li key={at}>
              {one.name}: {one.why}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
