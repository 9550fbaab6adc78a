import { expect, test } from 'vitest';
import { later, nextMonday } from './days';

test('days are added over the end of a month and of a year', () => {
  expect(later('2026-02-28', 1)).toBe('2026-03-01');
  expect(later('2026-12-29', 7)).toBe('2027-01-05');
});

test('the next Monday is never the same day', () => {
  expect(nextMonday('2026-11-22')).toBe('2026-11-23'); // a Sunday
  expect(nextMonday('2026-11-23')).toBe('2026-11-30'); // a Monday
  expect(nextMonday('2026-11-27')).toBe('2026-11-30'); // a Friday
});
