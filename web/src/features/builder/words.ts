import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { everyTemplateQuery } from '@/features/templates/queries';
import { peopleQuery } from '@/features/views/queries';
import type { Definition, Step } from '@/features/workflow/definition';
import { walk } from '@/features/workflow/definition';
import { stepKindsQuery, triggersQuery } from '@/features/workflows/queries';
import { t } from '@/lib/i18n';
import type { Face } from './faces';
import { type Names, summary, titleOf } from './summary';

export const TRIGGER = 'trigger';

/** What kinds, triggers and templates are called. */
export function useWords() {
  const kinds = useQuery(stepKindsQuery).data;
  const triggers = useQuery(triggersQuery).data;
  const templates = useQuery(everyTemplateQuery).data;
  const people = useQuery(peopleQuery).data;
  return useMemo(() => {
    const label = (kind: string) => kinds?.items.find((known) => known.kind === kind)?.label ?? kind;
    const template = (id: number | null | undefined) => templates?.items.find((one) => one.id === id)?.name;
    const trigger = (kind: string) => triggers?.triggers.find((one) => one.kind === kind);
    const names: Names = {
      template,
      person: (id) => people?.find((one) => one.id === id)?.name ?? t('somebody'),
      event: (kind) => trigger(kind)?.label ?? kind,
    };
    return {
      names,
      label,
      kinds: kinds?.items ?? [],
      triggers,
      templates: templates?.items ?? [],
      title: (step: Step) => titleOf(step, label(step.kind)),
      says: (step: Step) => summary(step, names),
      template: (id: number | null) => (id ? (template(id) ?? t('Template {{id}}', { id })) : t('None')),
      trigger: (kind: string) => trigger(kind)?.label ?? (kind || t('Not chosen')),
    };
  }, [kinds, triggers, templates, people]);
}

export type Words = ReturnType<typeof useWords>;

/** Faces of a definition nobody edits: no counts, no problems, nothing chosen. */
export function plainFaces(definition: Definition, words: Words, sentence: string): Map<string, Face> {
  const bare = { on: false, tone: undefined, problem: '', problems: 0, figures: undefined };
  const faces: Face[] = [
    {
      ...bare,
      id: TRIGGER,
      kind: TRIGGER,
      kindLabel: t('Trigger'),
      title: words.trigger(definition.trigger.kind),
      says: sentence,
    },
    ...[...walk(definition.steps)].map(({ step }) => ({
      ...bare,
      id: step.id,
      kind: step.kind,
      kindLabel: words.label(step.kind),
      title: words.title(step),
      says: words.says(step),
    })),
  ];
  return new Map(faces.map((face) => [face.id, face]));
}
