import { describe, expect, test } from 'vitest';
import { assign, bare, fieldOf, fix, missing, nextObject, ownField, reread, samples, whole } from './mapping';
import type { DryRun } from './queries';
import { ago, effectOf, isStale, took } from './words';

const start = { ...bare('invoices'), columns: { number: 'No', amount: 'Total' }, constants: { currency: 'EUR' } };

describe('mapping', () => {
  test('a field comes from one column', () => {
    const next = assign(start, 'Gross', 'amount');
    expect(next.columns).toEqual({ number: 'No', amount: 'Gross' });
    expect(fieldOf(next, 'Total')).toBe('');
  });
  test('a column that gives the field takes the place of the constant', () => {
    const next = assign(start, 'Ccy', 'currency');
    expect(next.constants).toEqual({});
    expect(assign(next, 'Ccy', '').columns).toEqual({ number: 'No', amount: 'Total' });
  });
  test('a column read as something else forgets its format', () => {
    const with_formats = {
      ...start,
      formats: { Total: { decimal: ',' as const }, Due: { date_order: 'dmy' as const } },
    };
    expect(assign(with_formats, 'Total', '').formats).toEqual({ Due: { date_order: 'dmy' } });
    expect(whole(with_formats, { decimal: '.' })).toMatchObject({ decimal: '.', formats: {} });
  });
  test('another delimiter asks for the columns anew and keeps the object', () => {
    expect(reread(start, { delimiter: ';' })).toMatchObject({ object: 'invoices', delimiter: ';', columns: {} });
  });
  test('what is missing is a group of which nothing gives one', () => {
    const needed = [['customer_erp_id', 'customer_name'], ['number', 'erp_id'], ['currency']];
    expect(missing(start, needed)).toEqual([['customer_erp_id', 'customer_name']]);
    expect(missing(fix(start, 'currency', ''), needed)).toHaveLength(2);
  });
  test('samples are different and not empty', () => {
    const tried = { sample: [{ A: 'x' }, { A: '' }, { A: 'x' }, { A: 'y' }] } as unknown as DryRun;
    expect(samples(tried, 'A')).toEqual(['x', 'y']);
  });
  test('own fields and the order of files', () => {
    expect(ownField(' Größe (m²) ')).toBe('custom.größe_m');
    expect(ownField('!!')).toBe('custom.field');
    expect(nextObject(['customers', 'invoices'])).toBe('contacts');
  });
});

describe('words', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  test('how long ago, in the largest unit that says something', () => {
    expect(ago('2026-11-21T11:59:30Z', now)).toBe('just now');
    expect(ago('2026-11-21T11:59:00Z', now)).toBe('1 minute ago');
    expect(ago('2026-11-20T11:00:00Z', now)).toBe('25 hours ago');
    expect(ago('2026-11-18T12:00:00Z', now)).toBe('3 days ago');
  });
  test('a day old is not stale, more is', () => {
    expect(isStale('2026-11-20T12:00:00Z', now)).toBe(false);
    expect(isStale('2026-11-20T11:59:59Z', now)).toBe(true);
    expect(isStale(null, now)).toBe(false);
  });
  test('durations and counts', () => {
    expect(took('2026-11-21T12:00:00Z', '2026-11-21T12:00:00.4Z')).toBe('0.4 s');
    expect(took('2026-11-21T12:00:00Z', '2026-11-21T12:03:05Z')).toBe('3 min 5 s');
    expect(effectOf({ inserted: 2, changed: 0, unchanged: 1200, withdrawn: 0, refused: 1 })).toBe(
      '2 new, 1,200 unchanged, 1 refused',
    );
  });
});
