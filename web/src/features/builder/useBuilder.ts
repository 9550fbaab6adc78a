import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import { useMay } from '@/api/me';
import { problemsByStep, useWorkflow } from '@/features/workflow/context';
import { type Definition, ids, type Slot, type Step, walk } from '@/features/workflow/definition';
import { duplicate, freshId, insert, moveBy, moveTo, remove, replace } from '@/features/workflow/edits';
import { countsQuery } from '@/features/workflow/queries';
import { t } from '@/lib/i18n';
import { useMediaQuery } from '@/ui/overlays';
import { type Face, keepSame, stepFigures, triggerFigures, worst } from './faces';
import { KNOWN, newStep } from './kinds';
import type { Tools } from './tools';
import { TRIGGER, useWords } from './words';

export { TRIGGER } from './words';

/** Everything the diagram, the list and the panel share. */
export function useBuilderState() {
  const hand = useWorkflow();
  const { draft, change, workflow } = hand;
  const search = useSearch({ from: '/shell/workflows/$id/' });
  const navigate = useNavigate({ from: '/workflows/$id' });
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const counts = useQuery(countsQuery(workflow.id));
  const words = useWords();
  const { kinds, triggers, templates, label, title, names } = words;
  const trigger = triggers?.triggers.find(({ kind }) => kind === draft.trigger.kind);
  const problems = useMemo(() => problemsByStep(draft, workflow.problems), [draft, workflow.problems]);
  const select = useCallback(
    (step: string | undefined) =>
      void navigate({ to: '.', search: (before) => ({ ...before, step }), replace: true, resetScroll: false }),
    [navigate],
  );
  const edits = useEdits(draft, change, select, trigger?.subject);
  const offered = useMemo(
    () =>
      kinds.filter(
        (kind) =>
          KNOWN.includes(kind.kind) && (!trigger || !kind.subjects.length || kind.subjects.includes(trigger.subject)),
      ),
    [kinds, trigger],
  );
  const readOnly = !useMay('manager');
  const tools: Tools = useMemo(
    () => ({ ...edits, select, offered, phone, readOnly }),
    [edits, select, offered, phone, readOnly],
  );
  const known = counts.data;
  const faces = useFaces([
    {
      id: TRIGGER,
      kind: TRIGGER,
      kindLabel: t('Trigger'),
      title: draft.trigger.kind ? words.trigger(draft.trigger.kind) : t('Choose a trigger'),
      says: draft.trigger.kind ? workflow.sentence : t('What starts a run, and for whom.'),
      on: search.step === TRIGGER,
      ...(draft.trigger.kind ? worst(problems.get('') ?? []) : worst([])),
      figures: known && draft.trigger.kind ? triggerFigures(known) : undefined,
    },
    ...[...walk(draft.steps)].map(
      ({ step }): Face => ({
        id: step.id,
        kind: step.kind,
        kindLabel: label(step.kind),
        title: title(step),
        says: words.says(step),
        on: search.step === step.id,
        ...worst(problems.get(step.id) ?? []),
        figures: known && stepFigures(known.steps[step.id]),
      }),
    ),
  ]);
  return {
    ...hand,
    ...tools,
    tools,
    faces,
    selected: search.step,
    view: search.view,
    show: (view: 'diagram' | 'list') =>
      void navigate({ to: '.', search: (before) => ({ ...before, view }), replace: true }),
    trying: search.try === true,
    record: search.record,
    tryOut: (to: { try?: true; record?: number }) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...to }), replace: true, resetScroll: false }),
    ready: search.ready === true,
    dismiss: () => void navigate({ to: '.', search: (before) => ({ ...before, ready: undefined }), replace: true }),
    counts: known,
    triggers,
    trigger,
    templates,
    problems,
    label,
    title,
    names,
    edit: (id: string, to: (step: Step) => Step, key?: string) => change(replace(draft, id, to), key && `${id}.${key}`),
  };
}

type Change = ReturnType<typeof useWorkflow>['change'];

/** Edits that always start from the draft as it stands, and are the same functions for ever. */
function useEdits(draft: Definition, change: Change, select: Tools['select'], subject: string | undefined) {
  const latest = useRef(draft);
  const about = useRef(subject);
  useEffect(() => {
    latest.current = draft;
    about.current = subject;
  }, [draft, subject]);
  return useMemo(() => {
    const into = (to: Definition | null) => to && change(to);
    return {
      add: (slot: Slot, kind: string) => {
        const taken = ids(latest.current);
        const step = newStep(kind, (like) => freshId(taken, like), about.current);
        if (!step) return;
        change(insert(latest.current, slot, step));
        select(step.id);
      },
      drop: (id: string) => {
        change(remove(latest.current, id));
        select(undefined);
      },
      copy: (id: string) => {
        const made = duplicate(latest.current, id);
        if (!made) return;
        change(made.definition);
        select(made.id);
      },
      shift: (id: string, by: 1 | -1) => void into(moveBy(latest.current, id, by)),
      send: (id: string, slot: Slot) => void into(moveTo(latest.current, id, slot)),
    };
  }, [change, select]);
}

function useFaces(now: readonly Face[]): ReadonlyMap<string, Face> {
  const before = useRef<ReadonlyMap<string, Face>>(new Map());
  const faces = keepSame(before.current, now);
  useEffect(() => {
    before.current = faces;
  });
  return faces;
}

export type Builder = ReturnType<typeof useBuilderState>;
export const BuilderContext = createContext<Builder | null>(null);

export function useBuilder(): Builder {
  const found = useContext(BuilderContext);
  if (!found) throw new Error('useBuilder stands outside the builder');
  return found;
}
