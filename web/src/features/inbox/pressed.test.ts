import { expect, test } from 'vitest';
import { beside } from './pressed';

const rows = [{ id: 7 }, { id: 5 }, { id: 2 }];

test('J and K stay within the list, and J begins it', () => {
  expect(beside(rows, undefined, 1)).toBe(rows[0]);
  expect(beside(rows, 7, 1)).toBe(rows[1]);
  expect(beside(rows, 2, 1)).toBeUndefined();
  expect(beside(rows, 7, -1)).toBeUndefined();
  expect(beside([], 7, 1)).toBeUndefined();
});
