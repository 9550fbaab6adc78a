import { describe, expect, test } from 'vitest';
import { namesOf, showSpan, spansOf, weekdayOf, weeksOf } from './months';
import type { ClosingDay } from './queries';

const day = (on: string, name: string, source: ClosingDay['source'] = 'holiday') => ({ day: on, name, source });

describe('months', () => {
  test('weeks begin on Monday and hold every day once', () => {
    const weeks = weeksOf(2026, 2);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
    expect(weeks.flat().filter(Boolean)).toHaveLength(28);
    expect(weeksOf(2028, 2).flat().filter(Boolean)).toHaveLength(29);
    expect(weekdayOf('2026-04-06')).toBe(0);
  });
  test('days in a row are one line, also over the turn of a month', () => {
    const found = spansOf([
      day('2026-07-31', 'Works holiday', 'own'),
      day('2026-08-01', 'Works holiday', 'own'),
      day('2026-08-03', 'Works holiday', 'own'),
      day('2026-12-25', 'Christmas Day'),
      day('2026-12-26', 'Second Day of Christmas'),
    ]);
    expect(found.map((one) => showSpan(one.first, one.last))).toEqual([
      '31 Jul 2026 – 1 Aug 2026',
      '3 Aug 2026',
      '25 Dec 2026',
      '26 Dec 2026',
    ]);
  });
  test('several names of a day stand together and an own one shows', () => {
    const found = namesOf([day('2026-12-25', 'Christmas Day'), day('2026-12-25', 'Works holiday', 'own')]);
    expect(found.get('2026-12-25')).toEqual({ name: 'Christmas Day, Works holiday', own: true });
  });
});
