import { expect, test } from 'vitest';
import { readDefinition } from '@/features/workflow/read';
import { type Block, elbow, toDiagram } from './diagram';

const wait = (id: string) => ({ kind: 'wait', id });
const fork = (id: string, left: unknown[], right: unknown[]) => ({
  kind: 'if_else',
  id,
  branches: [{ id: `${id}-yes`, label: 'Yes', steps: left }],
  otherwise: { id: `${id}-else`, steps: right },
});
let n = 0;
const deep = (levels: number): unknown[] =>
  levels ? [fork(`f${++n}`, [wait(`w${++n}`), ...deep(levels - 1)], deep(levels - 1))] : [wait(`w${++n}`)];
const apart = (a: Block, b: Block) => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;

test('ways stand in the order they are written in, on one line', () => {
  const { blocks } = toDiagram(readDefinition({ steps: [fork('f', [wait('a')], [wait('b'), wait('c')])] }));
  const [yes, otherwise] = ['f-yes:label', 'f-else:label'].map((id) => blocks.find((block) => block.id === id));
  expect(yes && otherwise && yes.x < otherwise.x && yes.y === otherwise.y).toBe(true);
});
test('no block lies on another, however deep', () => {
  const { blocks } = toDiagram(readDefinition({ steps: deep(5) }));
  expect(blocks.length).toBeGreaterThan(100);
  expect(blocks.every((a, at) => blocks.slice(at + 1).every((b) => apart(a, b)))).toBe(true);
});
test('every list can be added to at every place', () => {
  const { blocks } = toDiagram(readDefinition({ steps: [wait('a'), fork('f', [], [wait('b')])] }));
  const slots = blocks.flatMap(({ slot }) => (slot ? [`${slot.owner}${slot.at}`] : []));
  expect(slots.sort()).toEqual(['f-else0', 'f-else1', 'f-yes0', 'root0', 'root1', 'root2'].sort());
});
test('a straight line has no corners', () => {
  expect(elbow(0, 0, 0, 50, 20)).toBe('M0,0V50');
  expect(elbow(0, 0, 80, 50, 20)).toContain('Q');
});
