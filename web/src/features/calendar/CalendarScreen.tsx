import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Skeleton } from '@/ui/controls';
import { Page } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { Closings } from './Closings';
import { ImportCard } from './ImportCard';
import { Places } from './Places';
import { calendarQuery } from './queries';
import { Year } from './Year';
import './calendar.css';

export function CalendarScreen() {
  const { data: calendar, error, refetch } = useQuery(calendarQuery);
  const queries = useQueryClient();
  const may = useMay('manager');
  const fresh = () => queries.invalidateQueries({ queryKey: ['calendar'] });
  return (
    <Page title={t('Calendar')}>
      <div className="body stack">
        <p className="muted calendar-lead">
          {t(
            'Workflows that keep to business days start nobody and send nothing on a closed day: it happens at the same time on the next business day.',
          )}
          {!may && ` ${t('A manager changes the calendar.')}`}
        </p>
        {error && !calendar && <Failed error={error} retry={() => void refetch()} />}
        {!calendar && !error && <Skeleton height={320} />}
        {calendar && (
          <div className="with-side">
            <Year calendar={calendar} />
            <aside className="stack calendar-side">
              <Places
                key={`${calendar.country} ${calendar.region} ${calendar.weekend.join()}`}
                calendar={calendar}
                may={may}
                fresh={fresh}
              />
              <Closings calendar={calendar} may={may} fresh={fresh} />
              {may && <ImportCard fresh={fresh} />}
            </aside>
          </div>
        )}
      </div>
    </Page>
  );
}
