import { showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import type { Calendar, ClosingDay } from './queries';

export type Weekday = Calendar['weekend'][number];
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const weekdayNames: Record<Weekday, string> = {
  mon: t('Monday'),
  tue: t('Tuesday'),
  wed: t('Wednesday'),
  thu: t('Thursday'),
  fri: t('Friday'),
  sat: t('Saturday'),
  sun: t('Sunday'),
};
export const MONTHS = [
  t('January'),
  t('February'),
  t('March'),
  t('April'),
  t('May'),
  t('June'),
  t('July'),
  t('August'),
  t('September'),
  t('October'),
  t('November'),
  t('December'),
];

const two = (n: number) => String(n).padStart(2, '0');
/** Monday is 0. */
export const weekdayOf = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The weeks of a month, Monday first; null where a week reaches into another month. `month` counts from 1. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length: last }, (_, n) => `${year}-${two(month)}-${two(n + 1)}`);
  const lead = weekdayOf(days[0] ?? '');
  const cells: (string | null)[] = [...Array<null>(lead).fill(null), ...days];
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** "2026-03-01" and the day after it. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

export type Span = { name: string; source: ClosingDay['source']; first: string; last: string };

/** Days of one name in a row as one line. */
export function spansOf(days: readonly ClosingDay[]): Span[] {
  const open = new Map<string, Span>();
  const found: Span[] = [];
  for (const { day, name, source } of days) {
    const key = `${source} ${name}`;
    const span = open.get(key);
    if (span && dayAfter(span.last) === day) {
      span.last = day;
      continue;
    }
    const next = { name, source, first: day, last: day };
    open.set(key, next);
    found.push(next);
  }
  return found.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}

/** "24 Dec 2026 – 1 Jan 2027", one day as one. */
export const showSpan = (first: string, last: string) =>
  first === last ? showDate(first) : `${showDate(first)} – ${showDate(last)}`;

/** "24 Dec – 1 Jan" */
export const showYearly = (first: string, last: string) =>
  [...new Set([first, last])].map((day) => showDate(day).slice(0, -5)).join(' – ');

/** What closes each day, by day; several names together. */
export function namesOf(days: readonly ClosingDay[]): Map<string, { name: string; own: boolean }> {
  const found = new Map<string, { name: string; own: boolean }>();
  for (const { day, name, source } of days) {
    const before = found.get(day);
    const own = source !== 'holiday' || (before?.own ?? false);
    found.set(day, { name: before ? `${before.name}, ${name}` : name, own });
  }
  return found;
}
