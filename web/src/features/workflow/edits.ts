import { arms, type Definition, find, ids, ROOT, type Slot, type Step } from './definition';

// Every change answers a new definition and leaves the old one as it was: undo is keeping it.
/** The step with every list it holds changed by `change`. */
function withArms(step: Step, change: (owner: string, steps: Step[]) => Step[]): Step {
  if (step.kind !== 'if_else' && step.kind !== 'wait_until') return step;
  const inside = <A extends { id: string; steps?: unknown[] }>(arm: A): A => {
    const steps = change(arm.id, (arm.steps ?? []) as Step[]);
    return steps === arm.steps ? arm : { ...arm, steps };
  };
  if (step.kind === 'wait_until') {
    const [happened, timed_out] = [inside(step.happened), inside(step.timed_out)];
    return happened === step.happened && timed_out === step.timed_out ? step : { ...step, happened, timed_out };
  }
  const branches = sameOr(step.branches, step.branches.map(inside));
  const otherwise = inside(step.otherwise);
  return branches === step.branches && otherwise === step.otherwise ? step : { ...step, branches, otherwise };
}

/** The old list when nothing in it is new: what did not change stays itself. */
const sameOr = <T>(old: T[], now: T[]): T[] =>
  old.length === now.length && old.every((one, at) => one === now[at]) ? old : now;

/** Every list of steps changed, from the inside out; the rest of the definition stays as it was. */
function everyList(d: Definition, change: (owner: string, steps: Step[]) => Step[]): Definition {
  const put = (owner: string, steps: Step[]): Step[] =>
    sameOr(
      steps,
      change(
        owner,
        steps.map((step) => withArms(step, put)),
      ),
    );
  return { ...d, steps: put(ROOT, d.steps) };
}

export const insert = (d: Definition, slot: Slot, step: Step): Definition =>
  everyList(d, (owner, steps) => (owner === slot.owner ? steps.toSpliced(slot.at, 0, step) : steps));

export const remove = (d: Definition, id: string): Definition =>
  everyList(d, (_, steps) => (steps.some((step) => step.id === id) ? steps.filter((step) => step.id !== id) : steps));

export const replace = (d: Definition, id: string, change: (step: Step) => Step): Definition =>
  everyList(d, (_, steps) => steps.map((step) => (step.id === id ? change(step) : step)));

/** Within its list; null when there is no place further up or down. */
export function moveBy(d: Definition, id: string, by: 1 | -1): Definition | null {
  const placed = find(d, id);
  if (!placed) return null;
  const to = placed.slot.at + by;
  if (to < 0 || to >= placed.of) return null;
  return insert(remove(d, id), { owner: placed.slot.owner, at: to }, placed.step);
}

/** Into another list. A step is never put inside itself. */
export function moveTo(d: Definition, id: string, slot: Slot): Definition | null {
  const placed = find(d, id);
  if (!placed || ownersIn(placed.step).has(slot.owner)) return null;
  const sameList = placed.slot.owner === slot.owner && placed.slot.at < slot.at;
  return insert(remove(d, id), { ...slot, at: sameList ? slot.at - 1 : slot.at }, placed.step);
}

export function ownersIn(step: Step): Set<string> {
  const found = new Set<string>();
  for (const arm of arms(step)) {
    found.add(arm.id);
    for (const inner of arm.steps) for (const id of ownersIn(inner)) found.add(id);
  }
  return found;
}

/** A readable id nobody has: "wait", "wait-2". */
export function freshId(taken: Set<string>, like: string): string {
  const base = like.slice(0, 32);
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/** A copy right behind the step, with ids of its own all the way down. Answers the copy's id too. */
export function duplicate(d: Definition, id: string): { definition: Definition; id: string } | null {
  const placed = find(d, id);
  if (!placed) return null;
  const taken = ids(d);
  const again = (step: Step): Step => {
    const copy = { ...step, id: freshId(taken, step.id) };
    if (copy.kind !== 'if_else' && copy.kind !== 'wait_until') return copy;
    const inside = <A extends { id: string; steps?: unknown[] }>(arm: A): A => ({
      ...arm,
      id: freshId(taken, arm.id),
      steps: ((arm.steps ?? []) as Step[]).map(again),
    });
    if (copy.kind === 'wait_until')
      return { ...copy, happened: inside(copy.happened), timed_out: inside(copy.timed_out) };
    return { ...copy, branches: copy.branches.map(inside), otherwise: inside(copy.otherwise) };
  };
  const copy = again(placed.step);
  return { definition: insert(d, { owner: placed.slot.owner, at: placed.slot.at + 1 }, copy), id: copy.id };
}
