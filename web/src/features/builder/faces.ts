import type { Schemas } from '@/api/client';
import type { WorkflowProblem } from '@/features/workflow/context';
import { t } from '@/lib/i18n';

export type Figure = readonly [number, string, 'warn' | 'bad' | undefined];

/** What a card and a row of the list show of one step. One that did not change stays itself, and is not drawn again. */
export type Face = {
  id: string;
  kind: string;
  kindLabel: string;
  title: string;
  says: string;
  on: boolean;
  tone: 'bad' | 'warn' | undefined;
  problem: string;
  problems: number;
  /** Undefined while the counts are not known yet. */
  figures: readonly Figure[] | undefined;
};

export function stepFigures(counts: Schemas['StepCounts'] | undefined): readonly Figure[] {
  if (!counts) return [];
  const all: Figure[] = [
    [counts.waiting, t('waiting'), undefined],
    [counts.done, t('done'), undefined],
    [counts.paused, t('paused'), 'warn'],
    [counts.held, t('held'), 'warn'],
    [counts.failed, t('failed'), 'bad'],
    [counts.unknown, t('unknown'), 'bad'],
  ];
  return all.filter(([n], at) => n > 0 || at === 1);
}

export const triggerFigures = (counts: Schemas['WorkflowCounts']): readonly Figure[] => [
  [counts.matching ?? 0, t('match now'), undefined],
  [counts.enrolled, t('started'), undefined],
];

export function worst(found: readonly WorkflowProblem[]): Pick<Face, 'tone' | 'problem' | 'problems'> {
  const one = found.find((problem) => problem.severity === 'error') ?? found[0];
  const tone = one && (one.severity === 'error' ? 'bad' : 'warn');
  return { tone, problem: one?.message ?? '', problems: found.length };
}

const sameFigures = (a: Face['figures'], b: Face['figures']) =>
  a === b ||
  (a?.length === b?.length && Boolean(a?.every((one, at) => one[0] === b?.[at]?.[0] && one[1] === b[at]?.[1])));

const sameFace = (a: Face, b: Face) =>
  (Object.keys(b) as (keyof Face)[]).every((name) =>
    name === 'figures' ? sameFigures(a.figures, b.figures) : a[name] === b[name],
  );

/** The new faces, each by its old object where nothing about it changed. */
export function keepSame(before: ReadonlyMap<string, Face>, now: readonly Face[]): Map<string, Face> {
  return new Map(
    now.map((face) => {
      const old = before.get(face.id);
      return [face.id, old && sameFace(old, face) ? old : face];
    }),
  );
}
