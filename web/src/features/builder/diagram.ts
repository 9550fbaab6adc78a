import { arms, type Definition, ROOT, type Slot, type Step } from '@/features/workflow/definition';

// Computed from the definition on every change; nothing here is saved.
export type Shape = 'trigger' | 'card' | 'label' | 'join' | 'finish';
export type Block = {
  id: string;
  shape: Shape;
  step?: Step;
  text?: string;
  x: number;
  y: number;
  w: number;
  h: number;
  slot?: Slot;
};
export type Line = { id: string; source: string; target: string };

const SIZE: Record<Shape, readonly [number, number]> = {
  trigger: [256, 116],
  card: [256, 98],
  label: [220, 26],
  join: [8, 8],
  finish: [112, 28],
};
const GAP = { x: 40, y: 42 };
const CARD = SIZE.card[0];

const span = (step: Step): number => {
  const ways = arms(step);
  return ways.length ? ways.reduce((sum, way) => sum + width(way.steps), GAP.x * (ways.length - 1)) : CARD;
};
const width = (steps: readonly Step[]): number => Math.max(CARD, ...steps.map(span));

/** Ways keep the order they are written in and start on one line; each is as wide as its widest part. */
export function toDiagram(d: Definition): { blocks: Block[]; lines: Line[] } {
  const blocks: Block[] = [];
  const lines: Line[] = [];
  const line = (source: string, target: string) => lines.push({ id: `${source}>${target}`, source, target });
  const block = (id: string, shape: Shape, middle: number, y: number, more: Partial<Block> = {}) => {
    const [w, h] = SIZE[shape];
    blocks.push({ id, shape, w, h, x: middle - w / 2, y, ...more });
    return y + h + GAP.y;
  };

  /** Lays a list below `from`; answers the block it ends with and where the next may start. */
  const list = (from: string, owner: string, steps: readonly Step[], middle: number, top: number) => {
    let end = from;
    let y = top;
    steps.forEach((step, at) => {
      line(end, step.id);
      const after: Slot = { owner, at: at + 1 };
      const ways = arms(step);
      y = block(step.id, 'card', middle, y, ways.length ? { step } : { step, slot: after });
      end = step.id;
      if (!ways.length) return;
      const join = `${step.id}:join`;
      let left = middle - span(step) / 2;
      let low = y;
      for (const way of ways) {
        const w = width(way.steps);
        const label = `${way.id}:label`;
        line(step.id, label);
        const from_ = block(label, 'label', left + w / 2, y, { text: way.label, slot: { owner: way.id, at: 0 } });
        const inner = list(label, way.id, way.steps, left + w / 2, from_);
        line(inner.end, join);
        low = Math.max(low, inner.y);
        left += w + GAP.x;
      }
      y = block(join, 'join', middle, low, { slot: after });
      end = join;
    });
    return { end, y };
  };
  const below = block('trigger', 'trigger', 0, 0, { slot: { owner: ROOT, at: 0 } });
  const body = list('trigger', ROOT, d.steps, 0, below);
  line(body.end, 'finish');
  block('finish', 'finish', 0, body.y);
  return { blocks, lines };
}

/** Down, across at `bend`, down again, with round corners. */
export function elbow(sx: number, sy: number, tx: number, ty: number, bend: number, r = 8): string {
  if (Math.abs(tx - sx) < 1) return `M${sx},${sy}V${ty}`;
  const d = tx > sx ? r : -r;
  return `M${sx},${sy}V${bend - r}Q${sx},${bend} ${sx + d},${bend}H${tx - d}Q${tx},${bend} ${tx},${bend + r}V${ty}`;
}

export const samePlace = (a: Block, b: Block) =>
  a.x === b.x && a.y === b.y && a.text === b.text && a.slot?.owner === b.slot?.owner && a.slot?.at === b.slot?.at;

type View = { x: number; y: number; zoom: number };
const MARGIN = 24;

/** The view moved just so far that the block is seen whole; undefined when it is already. */
export function revealed(block: Pick<Block, 'x' | 'y' | 'w' | 'h'>, view: View, wide: number, high: number) {
  const shift = (start: number, size: number, room: number) => {
    if (start < MARGIN) return MARGIN - start;
    return start + size > room - MARGIN ? Math.max(MARGIN - start, room - MARGIN - start - size) : 0;
  };
  const x = shift(block.x * view.zoom + view.x, block.w * view.zoom, wide);
  const y = shift(block.y * view.zoom + view.y, block.h * view.zoom, high);
  return x || y ? { ...view, x: view.x + x, y: view.y + y } : undefined;
}
