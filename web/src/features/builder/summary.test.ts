import { expect, test } from 'vitest';
import { readDefinition } from '@/features/workflow/read';
import { showDays, summary, titleOf } from './summary';

const [wait, email] = readDefinition({
  steps: [
    {
      kind: 'wait',
      id: 'w',
      days: 7,
      until: { mode: 'at', time: '09:00:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
    },
    {
      kind: 'send_email',
      id: 'e',
      recipients: { to: [{ kind: 'position', value: 'CFO' }], cc: [{ kind: 'primary' }] },
    },
  ],
}).steps;

test('days in the shortest words', () => {
  expect(showDays(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).toBe('every day');
  expect(showDays(['mon', 'tue', 'wed', 'thu', 'fri'])).toBe('Mon–Fri');
  expect(showDays(['thu', 'tue'])).toBe('Tue, Thu');
});
test('what a card says', () => {
  expect(wait && summary(wait, undefined)).toBe('7 days, then until 09:00, Mon–Fri');
  expect(email && summary(email, 'Friendly')).toBe('“Friendly” · To CFO, cc primary contact');
  expect(email && titleOf(email, 'Send email')).toBe('Send email');
});
