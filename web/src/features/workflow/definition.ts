import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';

// The draft as the server keeps it: what is edited is what is saved. Steps nest, so a half-drawn graph cannot exist.
export type Criteria = Schemas['Criteria'];
export type Step = Schemas['Definition']['steps'][number];
export type Kind = Step['kind'];
export type Definition = {
  version: 1;
  trigger: { kind: string; filters?: Criteria | null; created_within_days?: number; hook_id?: number | null };
  target_invoices?: Criteria | null;
  target_payments?: Schemas['TargetPayments'] | null;
  settings?: Partial<Schemas['Settings']>;
  steps: Step[];
};
/**
 * A list of steps that belong together: the workflow's own ("root"), a way of an if / else, or one of the two a
 * *Wait until* parts into. `place` is where it stands inside its step; `asked`: a condition leads to it.
 */
export type Arm = { id: string; label: string; steps: Step[]; place: string; asked: boolean };
/** A place a step can be put: into the list of `owner`, before index `at`. */
export type Slot = { owner: string; at: number };
export type Placed = { step: Step; number: string; path: string; slot: Slot; of: number };

export const ROOT = 'root';

type Way = { id: string; label: string; steps: unknown[] };
const arm = ({ id, label, steps }: Way, place: string, asked = false): Arm => ({
  id,
  label,
  steps: steps as Step[],
  place,
  asked,
});

export function arms(step: Step): Arm[] {
  if (step.kind === 'if_else')
    return [...step.branches.map((b, n) => arm(b, `branches[${n}]`, true)), arm(step.otherwise, 'otherwise')];
  if (step.kind !== 'wait_until') return [];
  const { happened, timed_out } = step;
  return [
    arm({ ...happened, label: happened.label || t('It happened') }, 'happened'),
    arm({ ...timed_out, label: timed_out.label || t('Time is up') }, 'timed_out'),
  ];
}

/** Every step with its spoken number ("3a.1") and its place in the document, as the server names them. */
export function* walk(steps: readonly Step[], number = '', path = 'steps', owner = ROOT): Generator<Placed> {
  for (const [at, step] of steps.entries()) {
    const here = `${number}${at + 1}`;
    const place = `${path}[${at}]`;
    yield { step, number: here, path: place, slot: { owner, at }, of: steps.length };
    for (const [n, way] of arms(step).entries())
      yield* walk(way.steps, `${here}${String.fromCharCode(97 + n)}.`, `${place}.${way.place}.steps`, way.id);
  }
}

export const find = (d: Definition, id: string | undefined): Placed | undefined =>
  id === undefined ? undefined : [...walk(d.steps)].find((placed) => placed.step.id === id);

/** The step a problem's path lies in, the innermost one. */
export function stepAt(d: Definition, path: string): string | undefined {
  const inside = [...walk(d.steps)].filter((placed) => path === placed.path || path.startsWith(`${placed.path}.`));
  return inside.at(-1)?.step.id;
}

/** Every id that is taken, of steps and of ways. */
export const ids = (d: Definition): Set<string> =>
  new Set([...walk(d.steps)].flatMap(({ step }) => [step.id, ...arms(step).map((way) => way.id)]));
