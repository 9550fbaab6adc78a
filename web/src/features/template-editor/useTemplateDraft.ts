import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { changeTemplate, type Template, templateQuery } from '@/features/templates/queries';
import type { Variant } from './queries';

export type TemplateDraft = { name: string; category: string; default_language: string; variants: Variant[] };

const read = (template: Template): TemplateDraft => ({
  name: template.name,
  category: template.category,
  default_language: template.default_language,
  variants: template.variants.map((variant) => ({ ...variant })),
});

/** Templates are live the moment they are saved, so saving is a button, not a habit of the page. */
export function useTemplateDraft(loaded: Template) {
  const queries = useQueryClient();
  const [base, setBase] = useState(loaded);
  const [draft, setDraft] = useState(() => read(loaded));
  const changed = JSON.stringify(draft) !== JSON.stringify(read(base));
  // What was looked at before may be older than what is stored; nothing typed is lost by taking that.
  if (!changed && (loaded.revision > base.revision || loaded.archived_at !== base.archived_at)) {
    setBase(loaded);
    setDraft(read(loaded));
  }
  const save = useMutation({
    meta: { shown: true },
    mutationFn: (revision: number) => changeTemplate(base.id, { ...draft, expected_revision: revision }),
    onSuccess: (now) => {
      setBase(now);
      setDraft(read(now));
      queries.setQueryData(templateQuery(now.id).queryKey, now);
      void queries.invalidateQueries({ queryKey: ['templates'] });
    },
  });
  useEffect(() => {
    if (!changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
  const latest = () => queries.fetchQuery({ ...templateQuery(base.id), staleTime: 0 });
  return {
    base,
    draft,
    changed,
    save,
    put: (change: Partial<TemplateDraft>) => setDraft((before) => ({ ...before, ...change })),
    putVariant: (language: string, change: Partial<Variant>) =>
      setDraft((before) => ({
        ...before,
        variants: before.variants.map((one) => (one.language === language ? { ...one, ...change } : one)),
      })),
    takeTheirs: async () => {
      const theirs = await latest();
      setBase(theirs);
      setDraft(read(theirs));
      save.reset();
    },
    keepMine: async () => save.mutate((await latest()).revision),
  };
}
