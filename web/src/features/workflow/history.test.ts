import { expect, test } from 'vitest';
import type { Definition } from './definition';
import { begin, turn } from './history';

const named = (kind: string): Definition => ({ version: 1, trigger: { kind }, steps: [] });

test('typing is one step of undo, and undone work can be done again', () => {
  let h = begin(named(''));
  h = turn(h, { kind: 'change', to: named('a'), key: 'name', at: 1000 });
  h = turn(h, { kind: 'change', to: named('ab'), key: 'name', at: 1300 });
  h = turn(h, { kind: 'change', to: named('abc'), key: 'other', at: 1400 });
  h = turn(h, { kind: 'undo' });
  expect(h.now.trigger.kind).toBe('ab');
  h = turn(h, { kind: 'undo' });
  expect(h.now.trigger.kind).toBe('');
  expect(turn(turn(h, { kind: 'redo' }), { kind: 'redo' }).now.trigger.kind).toBe('abc');
});
test('a change after undo forgets what was undone', () => {
  let h = turn(begin(named('')), { kind: 'change', to: named('a'), at: 1 });
  h = turn(turn(h, { kind: 'undo' }), { kind: 'change', to: named('b'), at: 2 });
  expect(h.future).toEqual([]);
});
