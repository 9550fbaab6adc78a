import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, useContext, useMemo } from 'react';
import { templatesQuery } from '@/features/templates/queries';
import { problemsByStep, useWorkflow } from '@/features/workflow/context';
import { ids, type Slot, type Step } from '@/features/workflow/definition';
import { duplicate, freshId, insert, moveBy, moveTo, remove, replace } from '@/features/workflow/edits';
import { countsQuery } from '@/features/workflow/queries';
import { stepKindsQuery, triggersQuery } from '@/features/workflows/queries';
import { useMediaQuery } from '@/ui/overlays';
import { newStep } from './kinds';
import { summary, titleOf } from './summary';

export const TRIGGER = 'trigger';

/** Everything the diagram, the list and the panel share. */
export function useBuilderState() {
  const hand = useWorkflow();
  const { draft, change, workflow } = hand;
  const search = useSearch({ from: '/shell/workflows/$id/' });
  const navigate = useNavigate({ from: '/workflows/$id' });
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const counts = useQuery(countsQuery(workflow.id));
  const kinds = useQuery(stepKindsQuery);
  const triggers = useQuery(triggersQuery);
  const templates = useQuery(templatesQuery({}));
  const trigger = triggers.data?.triggers.find(({ kind }) => kind === draft.trigger.kind);
  const problems = useMemo(() => problemsByStep(draft, workflow.problems), [draft, workflow.problems]);
  const select = (step: string | undefined) =>
    void navigate({ to: '.', search: (before) => ({ ...before, step }), replace: true });
  const label = (kind: string) => kinds.data?.items.find((known) => known.kind === kind)?.label ?? kind;
  const template = (id: number | null | undefined) => templates.data?.items.find((one) => one.id === id)?.name;
  return {
    ...hand,
    phone,
    selected: search.step,
    view: search.view,
    show: (view: 'diagram' | 'list') =>
      void navigate({ to: '.', search: (before) => ({ ...before, view }), replace: true }),
    select,
    counts: counts.data,
    kinds: kinds.data?.items ?? [],
    triggers: triggers.data,
    trigger,
    templates: templates.data?.items ?? [],
    problems,
    label,
    title: (step: Step) => titleOf(step, label(step.kind)),
    says: (step: Step) => summary(step, step.kind === 'send_email' ? template(step.template_id) : undefined),
    add: (slot: Slot, kind: string) => {
      const taken = ids(draft);
      const step = newStep(kind, (like) => freshId(taken, like));
      if (!step) return;
      change(insert(draft, slot, step));
      select(step.id);
    },
    edit: (id: string, to: (step: Step) => Step, key?: string) => change(replace(draft, id, to), key && `${id}.${key}`),
    drop: (id: string) => {
      change(remove(draft, id));
      select(undefined);
    },
    copy: (id: string) => {
      const made = duplicate(draft, id);
      if (!made) return;
      change(made.definition);
      select(made.id);
    },
    shift: (id: string, by: 1 | -1) => {
      const moved = moveBy(draft, id, by);
      if (moved) change(moved);
    },
    send: (id: string, slot: Slot) => {
      const moved = moveTo(draft, id, slot);
      if (moved) change(moved);
    },
  };
}

export type Builder = ReturnType<typeof useBuilderState>;
export const BuilderContext = createContext<Builder | null>(null);

export function useBuilder(): Builder {
  const found = useContext(BuilderContext);
  if (!found) throw new Error('useBuilder stands outside the builder');
  return found;
}
