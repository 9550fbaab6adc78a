import { expect, test } from 'vitest';
import { readDefinition } from '@/features/workflow/read';
import { readable, showDays, summary, titleOf } from './summary';

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

const names = (template: string | undefined) => ({
  template: () => template,
  person: (id: number | null | undefined) => (id === 7 ? 'Ines Rocha' : 'somebody'),
  event: (kind: string) => (kind === 'invoice_paid' ? 'Invoice paid' : kind),
});

test('days in the shortest words', () => {
  expect(showDays(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).toBe('every day');
  expect(showDays(['mon', 'tue', 'wed', 'thu', 'fri'])).toBe('Mon–Fri');
  expect(showDays(['thu', 'tue'])).toBe('Tue, Thu');
});
test('what a card says', () => {
  expect(wait && summary(wait, names(undefined))).toBe('7 days, then until 09:00, Mon–Fri');
  expect(email && summary(email, names('Friendly'))).toBe('“Friendly” · To CFO, cc primary contact');
  expect(email && titleOf(email, 'Send email')).toBe('Send email');
});
test('what steps that act say of themselves', () => {
  const say = (step: Record<string, unknown>) => {
    const [read] = readDefinition({ steps: [{ id: 'x', ...step }] }).steps;
    return read && summary(read, names(undefined));
  };
  expect(say({ kind: 'create_task', owner: { kind: 'user', user_id: 7 }, due_in_days: 1, priority: 'high' })).toBe(
    'For Ines Rocha, due in 1 day, priority high',
  );
  expect(say({ kind: 'update_customer', chasing: 'pause', pause_days: 14, add_tags: ['late'] })).toBe(
    'Pause chasing for 14 days, add late',
  );
  expect(say({ kind: 'update_invoice' })).toBe('Changes nothing');
  expect(say({ kind: 'retry_charge' })).toBe('At most 3 attempts, 24 hours apart');
  expect(say({ kind: 'wait_until', event: 'invoice_paid', days: 5 })).toBe('Invoice paid, at most 5 days');
  expect(say({ kind: 'a_kind_of_tomorrow' })).toBe('');
});
test('fields read as what they stand for', () => {
  expect(readable('Call {{ customer.name }} about {{ invoice.number | upcase }}')).toBe(
    'Call [customer name] about [invoice number]',
  );
});
