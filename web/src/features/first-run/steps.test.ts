import { expect, test } from 'vitest';
import type { Today } from './queries';
import { stepsOf } from './steps';

const bare: Today = {
  customers: 0,
  active_workflows: 0,
  other_workflows: 0,
  captured: 0,
  sent_today: 0,
  ledger_as_of: null,
  connections: [],
  mailbox: { set_up: false, fault: '' },
  tasks: { overdue: 0, due_today: 0 },
  broken_promises: { n: 0, of_customers: 0, customers: [] },
  failed_charges: { n: 0, of_customers: 0, customers: [] },
  faults: [],
  attention: [],
  ahead: [],
  owed: [],
};
const states = (today: Today, mode: 'test' | 'live', ticks = {}) =>
  stepsOf(today, mode, ticks).map((step) => `${step.id} ${step.state}`);

test('an empty organisation begins with its ledger', () => {
  expect(states(bare, 'test')[0]).toBe('connect next');
  expect(states(bare, 'test').filter((one) => one.endsWith('later'))).toHaveLength(5);
});
test('a first import that is not complete keeps the step open', () => {
  const source = { id: 1, name: 'ERP', kind: 'tryton', state: 'active', error: '', last_synced_at: null } as const;
  const reading = { ...bare, customers: 3, connections: [{ ...source, first_import_complete: false, reading: false }] };
  expect(states(reading, 'test')[0]).toBe('connect next');
  const complete = { ...reading, connections: [{ ...source, first_import_complete: true, reading: false }] };
  expect(states(complete, 'test').slice(0, 2)).toEqual(['connect done', 'ledger next']);
});
test('a mailbox with a fault is not done', () => {
  const broken = { ...bare, mailbox: { set_up: true, fault: 'The server refused the log-in.' } };
  expect(states(broken, 'test')).toContain('mailbox later');
});
test('live, with everything looked at, nothing is left', () => {
  const all = { ...bare, customers: 3, active_workflows: 1, mailbox: { set_up: true, fault: '' } };
  expect(states(all, 'live', { ledger: true }).every((one) => one.endsWith('done'))).toBe(true);
});
