import { expect, it } from 'vitest';
import { revealed } from './diagram';
import { type Face, keepSame } from './faces';

const face = (id: string, more: Partial<Face> = {}): Face => ({
  id,
  kind: 'wait',
  kindLabel: 'Wait',
  title: id,
  says: '7 days',
  on: false,
  tone: undefined,
  problem: '',
  problems: 0,
  figures: [[3, 'waiting', undefined]],
  ...more,
});

it('keeps the object of every face that did not change', () => {
  const before = keepSame(new Map(), [face('a'), face('b')]);
  const now = keepSame(before, [face('a', { figures: [[3, 'waiting', undefined]] }), face('b', { title: 'Call' })]);
  expect(now.get('a')).toBe(before.get('a'));
  expect(now.get('b')).not.toBe(before.get('b'));
  expect(keepSame(now, [face('a', { figures: [[4, 'waiting', undefined]] })]).get('a')).not.toBe(now.get('a'));
});

it('moves the view just so far that a block is seen whole', () => {
  const view = { x: 400, y: 64, zoom: 1 };
  const block = { x: -128, y: 0, w: 256, h: 98 };
  expect(revealed(block, view, 800, 600)).toBeUndefined();
  expect(revealed({ ...block, y: 1000 }, view, 800, 600)).toEqual({ x: 400, y: 600 - 24 - 98 - 1000, zoom: 1 });
  expect(revealed({ ...block, x: -700 }, view, 800, 600)?.x).toBe(24 + 700);
});
