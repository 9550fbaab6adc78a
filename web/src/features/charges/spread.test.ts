import { expect, test } from 'vitest';
import { spread } from './spread';

const open = [
  { id: 1, balance: '100.00' },
  { id: 2, balance: '50.50' },
  { id: 3, balance: '7.00' },
];

test('the first invoices are filled, and who gets nothing is left out', () => {
  expect(spread('120', open)).toEqual([
    { id: 1, amount: '100.00' },
    { id: 2, amount: '20.00' },
  ]);
  expect(spread('157.50', open)?.map((one) => one.amount)).toEqual(['100.00', '50.50', '7.00']);
});

test('more than is open, nothing, and what is no amount are refused', () => {
  for (const wrong of ['157.51', '0', '0.00', '', '-5', 'all', '1e3']) expect(spread(wrong, open)).toBeUndefined();
});

test('amounts without decimals stay so', () => {
  expect(spread('700', [{ id: 9, balance: '1200' }])).toEqual([{ id: 9, amount: '700' }]);
});
