import { expect, test } from 'vitest';
import { waiting } from './counts';

test('what is unread and has no customer counts once', () => {
  const counts = { all: { total: 9, unread: 4 }, unassigned: { total: 3, unread: 2 } };
  expect(waiting(counts)).toEqual({ unread: 4, unowned: 3, total: 5 });
});

test('nothing is said of an inbox without mail', () => {
  expect(waiting({})).toEqual({ unread: 0, unowned: 0, total: 0 });
});
