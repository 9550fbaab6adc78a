import { expect, test } from 'vitest';
import { allPlaced, faultAt } from './faults';

const places = [
  { path: 'invoice_ids[0]', message: 'invoice 1001 was voided', code: 'voided', cure: 'Leave it out' },
  { path: 'body.due_on', message: '1 Nov 2026 is in the past', code: 'past', cure: '' },
];

test('a refusal is read at the field it belongs to', () => {
  expect(faultAt(places, 'invoice_ids')).toBe('Invoice 1001 was voided. Leave it out.');
  expect(faultAt(places, 'due_on')).toBe('1 Nov 2026 is in the past.');
  expect(faultAt(places, 'due')).toBeUndefined();
});

test('what has no field is told apart', () => {
  expect(allPlaced(places, ['invoice_ids', 'due_on'])).toBe(true);
  expect(allPlaced(places, ['due_on'])).toBe(false);
  expect(allPlaced([], ['due_on'])).toBe(false);
});
