import { describe, expect, test } from 'vitest';
import { counted, nounOf } from './count';
import { dayOf, dayTone, instantOf, setZone, showDate, showSigned } from './dates';
import { addAmounts, compareAmounts, isZero, showMoney } from './money';
import { listSearch, nextSort, oneOf, parse, short, someOf, stringify, whole } from './search';

describe('money', () => {
  test('a decimal string is shown exactly, however large', () => {
    expect(showMoney('1234.5', 'EUR')).toBe('€1,234.50');
    expect(showMoney('9007199254740993.25', 'GBP')).toBe('£9,007,199,254,740,993.25');
  });
  test('sums without a float', () => {
    expect(addAmounts(['0.10', '0.20'])).toBe('0.30');
    expect(addAmounts(['-5', '2.5'])).toBe('-2.50');
    expect(addAmounts([])).toBe('0.00');
  });
  test('compares by value, not by text', () => {
    expect(compareAmounts('9.9', '10')).toBe(-1);
    expect(compareAmounts('1.50', '1.5')).toBe(0);
    expect(isZero('-0.00')).toBe(true);
    expect(isZero('0.01')).toBe(false);
  });
});

describe('dates', () => {
  test('a day has no zone', () => {
    expect(showDate('2026-09-01')).toBe('1 Sep 2026');
  });
  test("an instant's day is the organisation's", () => {
    setZone('Pacific/Auckland');
    expect(dayOf('2026-11-21T20:00:00Z')).toBe('2026-11-22');
    setZone('Europe/Dublin');
    expect(dayOf('2026-11-21T20:00:00Z')).toBe('2026-11-21');
  });
  test('signed days have a true minus and their tone', () => {
    expect([20, -3, 0].map(showSigned)).toEqual(['+20', '−3', '0']);
    expect([61, 31, 30].map(dayTone)).toEqual(['bad', 'warn', undefined]);
  });
});

describe('words', () => {
  test('numbers before nouns', () => {
    expect(counted(1, 'invoices')).toBe('1 invoice');
    expect(counted(1204, 'invoices')).toBe('1,204 invoices');
    expect(nounOf(1, 'customers')).toBe('customer');
  });
});

describe('search parameters', () => {
  test('what is wrong is left out, never an error', () => {
    expect(listSearch({ q: '', sort: 'nonsense', page: 'two' }, ['name'])).toEqual({});
    expect(listSearch({ q: '123', sort: '-name', page: '3' }, ['name'])).toEqual({ q: '123', sort: '-name', page: 3 });
    expect(whole('1.5')).toBeUndefined();
    expect(oneOf('x', ['a', 'b'])).toBeUndefined();
    expect(someOf('held,nonsense,failed', ['failed', 'held'])).toEqual(['failed', 'held']);
  });
  test('the address stays short and comes back as it was', () => {
    const search = short({ q: 'Müller & Söhne', page: 2, sort: undefined, archived: true });
    expect(parse(stringify(search).slice(1))).toEqual({ q: 'Müller & Söhne', page: '2', archived: '1' });
    expect(stringify({})).toBe('');
  });
  test('a heading goes round: one way, the other, none', () => {
    expect(nextSort(undefined, 'balance', 'down')).toBe('-balance');
    expect(nextSort('-balance', 'balance', 'down')).toBe('balance');
    expect(nextSort('balance', 'balance', 'down')).toBeUndefined();
  });
});

test('a date and time box means an instant of the organisation', () => {
  setZone('Europe/Berlin');
  expect(instantOf('2026-11-23T09:00')).toBe('2026-11-23T08:00:00.000Z');
  expect(instantOf('2026-07-01T09:00')).toBe('2026-07-01T07:00:00.000Z');
  // The hour before and the hour after the clocks go back.
  expect(instantOf('2026-10-25T01:30')).toBe('2026-10-24T23:30:00.000Z');
  expect(instantOf('2026-10-25T03:30')).toBe('2026-10-25T02:30:00.000Z');
  setZone('UTC');
});
