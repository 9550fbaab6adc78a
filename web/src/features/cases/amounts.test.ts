import { expect, test } from 'vitest';
import { amountOf, sizeOf } from './amounts';

test.each([
  ['1250', '1250'],
  ['1,250', '1250'],
  ['1.250,50', '1250.50'],
  ['1,250.5', '1250.5'],
  ['1 250,00', '1250.00'],
  ['1,234,567.89', '1234567.89'],
  ['0.10', '0.10'],
  ['abc', 'abc'],
])('%s is read as %s', (typed, read) => expect(amountOf(typed)).toBe(read));

test('sizes', () => {
  expect([999, 12_400, 18_360_000].map(sizeOf)).toEqual(['999 B', '12 kB', '18.4 MB']);
});
