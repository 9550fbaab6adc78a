import { expect, test } from 'vitest';
import {
  append,
  count,
  edit,
  type Group,
  keyAt,
  keyGroup,
  neighbour,
  places,
  plainGroup,
  type Rule,
  shift,
} from './tree';

const rule = (field: string) => ({ kind: 'rule', field, operator: 'is', value: 'x' }) as const;
const plain = {
  kind: 'group',
  match: 'all',
  items: [
    rule('a'),
    {
      kind: 'collection',
      collection: 'invoices',
      quantifier: 'any',
      where: { kind: 'group', match: 'all', items: [rule('b'), rule('c')] },
    },
    { kind: 'group', match: 'any', items: [rule('d')] },
  ],
} as Parameters<typeof keyGroup>[0];
const named = (group: Group, field: string): string => {
  for (const item of group.items) {
    if (item.kind === 'rule' && item.field === field) return item.key;
    const inner = item.kind === 'group' ? item : item.kind === 'collection' ? item.where : undefined;
    const found = inner && named(inner, field);
    if (found) return found;
  }
  return '';
};
const fresh = (): Rule => ({ ...rule('new'), key: 'fresh' });

test('what goes in comes out, without keys', () => {
  expect(plainGroup(keyGroup(plain))).toEqual(plain);
});
test('takes a rule out of a collection and leaves the rest as it was', () => {
  const g = keyGroup(plain);
  const next = edit(g, named(g, 'b'), () => null);
  expect(count(g) - count(next)).toBe(1);
  expect(next.items[0]).toBe(g.items[0]);
  expect(next.items[2]).toBe(g.items[2]);
});
test('a collection without a condition is saved without one', () => {
  let g = keyGroup(plain);
  for (const field of ['b', 'c']) g = edit(g, named(g, field), () => null);
  expect(plainGroup(g).items[1]).toMatchObject({ kind: 'collection', where: null });
});
test('appends to a nested group', () => {
  const g = keyGroup(plain);
  const inner = g.items[2] as Group;
  expect((append(g, inner.key, fresh()).items[2] as Group).items).toHaveLength(2);
});
test('moves within its own group only', () => {
  const g = keyGroup(plain);
  expect((shift(g, named(g, 'a'), 1).items[1] as Rule).field).toBe('a');
  expect(shift(g, named(g, 'a'), -1)).toBe(g);
});
test('focus after removal goes to the next, the one before, or the group', () => {
  const g = keyGroup(plain);
  expect(neighbour(g, named(g, 'b'))).toBe(named(g, 'c'));
  expect(neighbour(g, named(g, 'c'))).toBe(named(g, 'b'));
  expect(neighbour(g, named(g, 'd'))).toBe((g.items[2] as Group).key);
});
test("a problem's path leads to its node", () => {
  const g = keyGroup(plain);
  const known = places(g);
  expect(keyAt(known, 'where.items[1].where.items[1].value.amount')).toBe(named(g, 'c'));
  expect(keyAt(known, 'where.items[1].field')).toBe(g.items[1]?.key);
  expect(keyAt(known, 'settings')).toBeUndefined();
});
