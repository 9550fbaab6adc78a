import { describe, expect, test } from 'vitest';
import { type Definition, find, ids, type Step, stepAt, walk } from './definition';
import { duplicate, insert, moveBy, moveTo, remove } from './edits';
import { readDefinition } from './read';

const wait = (id: string): Step => ({ kind: 'wait', id, name: '', days: 1, hours: 0 });
const fork: Step = {
  kind: 'if_else',
  name: '',
  id: 'much',
  branches: [
    {
      id: 'yes',
      label: 'Yes',
      criteria: { version: 1, where: { kind: 'group', match: 'all', items: [] } },
      steps: [wait('b'), wait('c')],
    },
  ],
  otherwise: { id: 'else', label: 'Otherwise', steps: [wait('d')] },
};
const d: Definition = { version: 1, trigger: { kind: 'customer_follow_up' }, steps: [wait('a'), fork, wait('e')] };
const order = (x: Definition) => [...walk(x.steps)].map(({ step, number }) => `${number} ${step.id}`);

test('numbers are the ones the server speaks', () => {
  expect(order(d)).toEqual(['1 a', '2 much', '2a.1 b', '2a.2 c', '2b.1 d', '3 e']);
});
test('an empty draft can be read', () => {
  expect(readDefinition({})).toMatchObject({ version: 1, trigger: { kind: '', filters: null }, steps: [] });
});
test('what a stored step leaves out has its default', () => {
  const { steps } = readDefinition({
    steps: [
      { kind: 'send_email', id: 'a', recipients: { to: [] } },
      { kind: 'if_else', id: 'b' },
    ],
  });
  expect(steps[0]).toMatchObject({ template_id: null, send: { mode: 'as_soon_as_possible' }, recipients: { cc: [] } });
  expect(steps[1]).toMatchObject({ branches: [], otherwise: { id: 'b-else', label: 'Otherwise', steps: [] } });
});

describe('the two ways of a wait until', () => {
  const until = readDefinition({
    steps: [
      {
        kind: 'wait_until',
        id: 'u',
        event: 'invoice_paid',
        happened: { id: 'yes', steps: [{ kind: 'end', id: 'e' }] },
        timed_out: { id: 'no' },
      },
    ],
  });
  test('are walked with the places the server names', () => {
    expect([...walk(until.steps)].map(({ number, path }) => `${number} ${path}`)).toEqual([
      '1 steps[0]',
      '1a.1 steps[0].happened.steps[0]',
    ]);
    expect(stepAt(until, 'steps[0].happened.steps[0].name')).toBe('e');
  });
  test('take steps, give them up, and are copied with ids of their own', () => {
    const more = insert(until, { owner: 'no', at: 0 }, wait('w'));
    expect(order(more)).toEqual(['1 u', '1a.1 e', '1b.1 w']);
    expect(order(remove(more, 'e'))).toEqual(['1 u', '1b.1 w']);
    expect(order(moveTo(more, 'w', { owner: 'yes', at: 0 }) ?? more)).toEqual(['1 u', '1a.1 w', '1a.2 e']);
    const copy = duplicate(more, 'u')?.definition;
    expect(copy && ids(copy).size).toBe(2 * ids(more).size);
    expect(moveTo(more, 'u', { owner: 'yes', at: 0 })).toBeNull();
  });
});

describe('changes', () => {
  test('inserts into a way and leaves the rest as it was', () => {
    const next = insert(d, { owner: 'else', at: 1 }, wait('new'));
    expect(order(next)).toContain('2b.2 new');
    expect(next.steps[0]).toBe(d.steps[0]);
    expect(order(d)).not.toContain('2b.2 new');
  });
  test('removes a fork with all it holds', () => {
    expect(order(remove(d, 'much'))).toEqual(['1 a', '2 e']);
  });
  test('moves within its list and not past the ends', () => {
    expect(order(moveBy(d, 'c', -1) ?? d)).toContain('2a.1 c');
    expect(moveBy(d, 'a', -1)).toBeNull();
    expect(moveBy(d, 'e', 1)).toBeNull();
  });
  test('moves into another list, forward in its own list too', () => {
    expect(order(moveTo(d, 'a', { owner: 'else', at: 0 }) ?? d)).toEqual([
      '1 much',
      '1a.1 b',
      '1a.2 c',
      '1b.1 a',
      '1b.2 d',
      '2 e',
    ]);
    expect(order(moveTo(d, 'a', { owner: 'root', at: 3 }) ?? d).at(-1)).toBe('3 a');
  });
  test('a fork is never put inside itself', () => {
    expect(moveTo(d, 'much', { owner: 'yes', at: 0 })).toBeNull();
  });
  test('a copy stands behind its original with ids of its own', () => {
    const copied = duplicate(d, 'much');
    expect(copied?.id).toBe('much-2');
    const all = [...(copied ? ids(copied.definition) : [])];
    expect(new Set(all).size).toBe(all.length);
    expect(copied && find(copied.definition, 'much-2')?.number).toBe('3');
  });
});

test('a problem belongs to the innermost step of its path', () => {
  expect(stepAt(d, 'steps[1].branches[0].steps[1].days')).toBe('c');
  expect(stepAt(d, 'steps[1].branches[0].criteria.where')).toBe('much');
  expect(stepAt(d, 'steps[1]')).toBe('much');
  expect(stepAt(d, 'trigger.filters')).toBeUndefined();
  expect(stepAt(d, 'steps[10].days')).toBeUndefined();
});
