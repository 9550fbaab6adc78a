import { describe, expect, it } from 'vitest';
import { compare, movedIds, unchanged } from './compare';
import type { Definition, Step } from './definition';

const wait = (id: string, days: number): Step => ({ kind: 'wait', id, name: '', days, hours: 0, until: null });
const fork = (id: string, inside: Step[]): Step => ({
  kind: 'if_else',
  id,
  name: 'Fork',
  branches: [
    {
      id: `${id}-yes`,
      label: 'Yes',
      criteria: { version: 1, where: { kind: 'group', match: 'all', items: [] } },
      steps: inside,
    },
  ],
  otherwise: { id: `${id}-no`, label: 'Otherwise', steps: [] },
});
const of = (steps: Step[], more: Partial<Definition> = {}): Definition => ({
  version: 1,
  trigger: { kind: 'customer_follow_up' },
  settings: {},
  steps,
  ...more,
});
const words = {
  title: (step: Step) => step.id,
  template: (id: number | null) => String(id ?? ''),
  trigger: (kind: string) => kind,
  names: { person: (id: number | null | undefined) => `#${id}`, event: (kind: string) => kind },
};

describe('compare', () => {
  it('finds nothing between equals', () => {
    const d = of([wait('a', 1), fork('f', [wait('b', 2)])]);
    expect(unchanged(compare(d, structuredClone(d), words))).toBe(true);
  });
  it('says what was added, removed and changed, with both values', () => {
    const found = compare(of([wait('a', 1), wait('b', 2)]), of([wait('a', 5), wait('c', 2)]), words);
    expect(found.steps.map(({ id, what }) => [id, what])).toEqual([
      ['a', 'changed'],
      ['c', 'added'],
      ['b', 'removed'],
    ]);
    expect(found.steps[0]?.parts).toEqual([{ name: 'Time', from: '1 day', to: '5 days' }]);
  });
  it('calls only the step moved that was, not its neighbours', () => {
    const before = of([wait('a', 1), wait('b', 1), wait('c', 1), wait('d', 1)]);
    const now = of([wait('d', 1), wait('a', 1), wait('b', 1), wait('c', 1)]);
    expect([...movedIds(before, now)]).toEqual(['d']);
  });
  it('calls a step moved that changed its way, and says from where', () => {
    const found = compare(of([wait('a', 1), fork('f', [])]), of([fork('f', [wait('a', 1)])]), words);
    expect(found.steps).toEqual([
      { id: 'a', what: 'moved', number: '1a.1', name: 'a', parts: [{ name: 'Place', from: '1', to: '1a.1' }] },
    ]);
  });
  it('hands on criteria for the server to say', () => {
    const rule = { kind: 'rule' as const, field: 'customer.tags', operator: 'has_any', value: ['x'] };
    const now = of([], {
      trigger: {
        kind: 'customer_follow_up',
        filters: { version: 1, where: { kind: 'group', match: 'all', items: [rule] } },
      },
    });
    expect(compare(of([]), now, words).whole[0]?.criteria?.[0]).toBeNull();
  });
});
