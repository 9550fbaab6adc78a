import type { Schemas } from '@/api/client';

// The draft as the server keeps it: what is edited is what is saved. Steps nest, so a half-drawn graph cannot exist.
export type Criteria = Schemas['Criteria'];
export type Step = Schemas['SendEmail'] | Schemas['Wait'] | Schemas['IfElse'] | Schemas['End'];
export type Kind = Step['kind'];
export type Definition = {
  version: 1;
  trigger: { kind: string; filters?: Criteria | null; created_within_days?: number };
  target_invoices?: Criteria | null;
  target_payments?: Schemas['TargetPayments'] | null;
  settings?: Partial<Schemas['Settings']>;
  steps: Step[];
};
/** A list of steps that belong together: the workflow's own ("root") or one way of an if / else. */
export type Arm = { id: string; label: string; steps: Step[]; last: boolean };
/** A place a step can be put: into the list of `owner`, before index `at`. */
export type Slot = { owner: string; at: number };
export type Placed = { step: Step; number: string; path: string; slot: Slot; of: number };

export const ROOT = 'root';

export const arms = (step: Step): Arm[] =>
  step.kind !== 'if_else'
    ? []
    : [
        ...step.branches.map((b) => ({ id: b.id, label: b.label, steps: b.steps as Step[], last: false })),
        {
          id: step.otherwise.id,
          label: step.otherwise.label,
          steps: step.otherwise.steps as Step[],
          last: true,
        },
      ];

/** Every step with its spoken number ("3a.1") and its place in the document, as the server names them. */
export function* walk(steps: readonly Step[], number = '', path = 'steps', owner = ROOT): Generator<Placed> {
  for (const [at, step] of steps.entries()) {
    const here = `${number}${at + 1}`;
    const place = `${path}[${at}]`;
    yield { step, number: here, path: place, slot: { owner, at }, of: steps.length };
    for (const [n, arm] of arms(step).entries()) {
      const inside = arm.last ? `${place}.otherwise.steps` : `${place}.branches[${n}].steps`;
      yield* walk(arm.steps, `${here}${String.fromCharCode(97 + n)}.`, inside, arm.id);
    }
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
  new Set([...walk(d.steps)].flatMap(({ step }) => [step.id, ...arms(step).map((arm) => arm.id)]));
