import type { Schemas } from '@/api/client';
import { WEEK } from '@/features/workflow/read';
import { t } from '@/lib/i18n';
import { TextInput } from '@/ui/controls';
import { dayNames } from '../summary';

type Clock = Schemas['ClockTime'];
type Days = Clock['days'];

export function ClockFields({ clock, onChange }: { clock: Clock; onChange: (clock: Clock) => void }) {
  return (
    <div className="stack tight indent">
      <TextInput
        type="time"
        aria-label={t('Time')}
        w={120}
        value={clock.time.slice(0, 5)}
        onChange={(event) => {
          const time = event.currentTarget.value;
          if (time) onChange({ ...clock, time: `${time}:00` });
        }}
      />
      <DayPicker days={clock.days} onChange={(days) => onChange({ ...clock, days })} />
    </div>
  );
}

/** At least one day stays chosen. */
export const DayPicker = ({ days, onChange }: { days: Days; onChange: (days: Days) => void }) => (
  <fieldset className="days">
    <legend className="sr">{t('Days')}</legend>
    {WEEK.map((day) => {
      const on = days.includes(day);
      return (
        <button
          key={day}
          type="button"
          aria-pressed={on}
          disabled={on && days.length === 1}
          onClick={() => onChange(WEEK.filter((one) => (one === day ? !on : days.includes(one))))}
        >
          {dayNames[day]}
        </button>
      );
    })}
  </fieldset>
);
