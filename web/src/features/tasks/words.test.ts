import { expect, test } from 'vitest';
import { askedTasks } from './asked';
import { preparedOf } from './words';

test('a view is a question to the server', () => {
  expect(askedTasks({})).toMatchObject({ mine: true, status: ['open'] });
  expect(askedTasks({ which: 'overdue', owner: 3 })).toMatchObject({ due: 'overdue', owner_id: 3 });
  expect(askedTasks({ which: 'all', priority: 'high,nonsense' })).toMatchObject({ priority: ['high'] });
});

test('an owner says nothing in the views that are about one', () => {
  expect(askedTasks({ owner: 3 })).not.toHaveProperty('owner_id');
  expect(askedTasks({ which: 'unowned', owner: 3 })).not.toHaveProperty('owner_id');
});

test('an action of a kind nobody knows is none', () => {
  expect(preparedOf({ action: { kind: 'call', contact_id: 4 } })).toEqual({ kind: 'call', contact_id: 4 });
  expect(preparedOf({ action: { kind: 'dance' } })).toBeUndefined();
  expect(preparedOf({ action: null })).toBeUndefined();
});
