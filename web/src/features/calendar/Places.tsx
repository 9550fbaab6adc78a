import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Button, Checkbox, Select } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Card } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { done } from '@/ui/toast';
import { WEEKDAYS, weekdayNames } from './months';
import { type Calendar, placesQuery, saveCalendar } from './queries';

const NONE = 'none';
type Props = { calendar: Calendar; may: boolean; fresh: () => Promise<void> };

/** Where public holidays come from, and the weekend. */
export function Places({ calendar, may, fresh }: Props) {
  const [country, setCountry] = useState(calendar.country);
  const [region, setRegion] = useState(calendar.region);
  const [weekend, setWeekend] = useState(calendar.weekend);
  const found = useQuery(placesQuery(country));
  const { data: places, isPlaceholderData } = found;
  const save = useMutation({
    meta: { shown: true },
    mutationFn: () => saveCalendar({ ...calendar, country, region, weekend }),
    onSuccess: async () => {
      await fresh();
      done(t('The calendar is saved. Planned starts moved with it.'));
    },
  });
  const sorted = WEEKDAYS.filter((day) => weekend.includes(day));
  const same = country === calendar.country && region === calendar.region && sorted.join() === calendar.weekend.join();
  const listed = (found: { code: string; name: string }[] | undefined, none: string) => [
    { value: NONE, label: none },
    ...(found ?? []).map((place) => ({ value: place.code, label: place.name })),
  ];
  const regions = isPlaceholderData ? [] : (places?.regions ?? []);
  return (
    <Card title={t('Holidays and weekend')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Missing of={[[found, t('countries and regions')]]} />
        <Select
          label={t('Public holidays of')}
          searchable
          disabled={!may}
          data={listed(places?.countries, t('No country'))}
          value={country || NONE}
          onChange={(value) => {
            setCountry(value === NONE ? '' : (value ?? ''));
            setRegion('');
          }}
        />
        {(regions.length > 0 || region) && (
          <Select
            label={t('Region')}
            searchable
            disabled={!may}
            data={listed(regions, t('The whole country alone'))}
            value={region || NONE}
            onChange={(value) => setRegion(value === NONE ? '' : (value ?? ''))}
          />
        )}
        <fieldset className="stack tight" disabled={!may}>
          <legend className="label">{t('Weekend')}</legend>
          <div className="weekend">
            {WEEKDAYS.map((day) => (
              <Checkbox
                key={day}
                size="xs"
                label={weekdayNames[day]}
                checked={weekend.includes(day)}
                disabled={!weekend.includes(day) && weekend.length === 6}
                onChange={(event) =>
                  setWeekend(event.currentTarget.checked ? [...weekend, day] : weekend.filter((one) => one !== day))
                }
              />
            ))}
          </div>
        </fieldset>
        {save.error && <Failed error={save.error} />}
        {may && (
          <div className="row">
            <span className="hint">{same ? t('All changes saved') : t('Not saved yet')}</span>
            <Button type="submit" className="push" disabled={same} loading={save.isPending}>
              {t('Save')}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}
