import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '@/lib/count';
import { today } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { ActionIcon } from '@/ui/controls';
import { Card } from '@/ui/Page';
import { Blank, Failed } from '@/ui/states';
import { MONTHS, namesOf, showSpan, spansOf, WEEKDAYS, weekdayNames, weekdayOf, weeksOf } from './months';
import { type Calendar, daysQuery } from './queries';

type Names = ReturnType<typeof namesOf>;

/** The year at a look, closed days tinted, and below it what they are. */
export function Year({ calendar }: { calendar: Calendar }) {
  const now = today();
  const [year, setYear] = useState(Number(now.slice(0, 4)));
  const { data, error, refetch, isPlaceholderData } = useQuery(daysQuery(year));
  const days = data?.items ?? [];
  const names = namesOf(days);
  const spans = spansOf(days);
  return (
    <div className="stack">
      <Card
        title={<span aria-live="polite">{year}</span>}
        actions={
          <span className="row">
            <ActionIcon
              variant="default"
              aria-label={t('Previous year')}
              disabled={year <= calendar.first_year}
              onClick={() => setYear(year - 1)}
            >
              <IconChevronLeft size={15} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('Next year')}
              disabled={year >= calendar.last_year}
              onClick={() => setYear(year + 1)}
            >
              <IconChevronRight size={15} />
            </ActionIcon>
          </span>
        }
      >
        {error && <Failed error={error} retry={() => void refetch()} />}
        <div className="months" data-old={isPlaceholderData || undefined}>
          {MONTHS.map((name, at) => (
            <Month key={name} year={year} month={at + 1} names={names} calendar={calendar} now={now} />
          ))}
        </div>
        <p className="legend hint">
          <span data-kind="holiday" /> {t('Public holiday')} <span data-kind="own" /> {t('Own closing day')}{' '}
          <span data-kind="weekend" /> {t('Weekend')}
        </p>
      </Card>
      <Card flush title={t('{{days}} in {{year}}', { days: counted(names.size, 'closing_days'), year })}>
        {spans.length === 0 ? (
          <Blank say={t('No closing day in this year. Choose a country, or add your own.')} />
        ) : (
          <ul className="spans">
            {spans.map((span) => (
              <li key={span.first + span.name + span.source}>
                <span className="num">{showSpan(span.first, span.last)}</span>
                <span className="muted">
                  {span.first === span.last ? weekdayNames[WEEKDAYS[weekdayOf(span.first)] ?? 'mon'] : ''}
                </span>
                <span>{span.name}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

type MonthProps = { year: number; month: number; names: Names; calendar: Calendar; now: string };

function Month({ year, month, names, calendar, now }: MonthProps) {
  return (
    <table className="month">
      <caption>{MONTHS[month - 1]}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayNames[weekday]}>
              {weekdayNames[weekday].slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, at) => {
              if (!day) return <td key={WEEKDAYS[at]} />;
              const closed = names.get(day);
              const weekend = calendar.weekend.includes(WEEKDAYS[at] ?? 'mon');
              const kind = closed ? (closed.own ? 'own' : 'holiday') : weekend ? 'weekend' : undefined;
              return (
                <td key={WEEKDAYS[at]} data-kind={kind} data-today={day === now || undefined} title={closed?.name}>
                  {Number(day.slice(8))}
                  {closed && <span className="sr">, {closed.name}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
