import { expect, it } from 'vitest';
import { actions, named } from './actions';

it('finds an action by the beginnings of its words, in any order', () => {
  expect(named('New workflow', 'wor ne')).toBe(true);
  expect(named('New workflow', 'flow')).toBe(false);
  expect(named('Go live…', 'live')).toBe(true);
  expect(named('Go live…', '')).toBe(true);
});

it('names every action once', () => {
  expect(new Set(actions.map((action) => action.name)).size).toBe(actions.length);
});
