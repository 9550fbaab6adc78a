import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { answer, api } from '@/api/client';
import { Problem } from '@/api/problem';
import type { Workflow } from '@/features/workflows/queries';
import { part } from '@/lib/search';
import { failed } from '@/ui/toast';
import type { Definition } from './definition';
import { begin, turn } from './history';
import { workflowQuery } from './queries';
import { readDefinition } from './read';

export type Saving = 'saved' | 'waiting' | 'saving' | 'conflict' | 'failed';
export type Details = { name?: string; description?: string; category?: string; owner_id?: number | null };

const REST = 700;

/** The draft in hand: undo, saving by itself when typing rests, and what happens when somebody else saved first. */
export function useDraft(loaded: Workflow) {
  const queries = useQueryClient();
  const [history, act] = useReducer(turn, loaded, (workflow) => begin(readDefinition(workflow.draft)));
  const [saving, setSaving] = useState<Saving>('saved');
  const [error, setError] = useState<unknown>();
  const revision = useRef(loaded.draft_revision);
  const sent = useRef(history.now);
  const busy = useRef(false);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const id = loaded.id;

  const put = useCallback(
    async (body: Details & { draft?: Record<string, unknown> }) => {
      const change = { ...body, expected_revision: revision.current };
      const params = { path: { workflow_id: id } };
      const found = await answer(api.PATCH('/api/v1/workflows/{workflow_id}', { params, body: part(change) }));
      revision.current = found.draft_revision;
      queries.setQueryData(workflowQuery(id).queryKey, found);
      return found;
    },
    [id, queries],
  );

  const save = useCallback(
    async (draft: Definition) => {
      if (busy.current) return;
      busy.current = true;
      setSaving('saving');
      try {
        const sending = put({ draft });
        running.current = sending.catch(() => undefined);
        await sending;
        sent.current = draft;
        setError(undefined);
        setSaving('saved');
      } catch (refused) {
        setError(refused);
        setSaving(refused instanceof Problem && refused.status === 409 ? 'conflict' : 'failed');
      } finally {
        busy.current = false;
      }
    },
    [put],
  );

  const { now } = history;
  useEffect(() => {
    if (now === sent.current || saving === 'conflict' || saving === 'saving' || saving === 'failed') return;
    setSaving('waiting');
    const timer = setTimeout(() => void save(now), REST);
    return () => clearTimeout(timer);
  }, [now, saving, save]);

  // Whoever goes elsewhere before typing has rested loses nothing: what is left is sent behind them.
  const left = useRef<() => void>(() => {});
  useEffect(() => {
    left.current = () => {
      if (now === sent.current || saving === 'conflict' || saving === 'failed') return;
      const rest = busy.current ? running.current.then(() => put({ draft: now })) : put({ draft: now });
      rest.catch(failed);
    };
  });
  useEffect(() => () => left.current(), []);

  useEffect(() => {
    if (saving === 'saved') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [saving]);

  const latest = useCallback(async () => queries.fetchQuery({ ...workflowQuery(id), staleTime: 0 }), [id, queries]);
  const change = useCallback((to: Definition, key?: string) => act({ kind: 'change', to, key, at: Date.now() }), []);
  return {
    draft: now,
    change,
    undo: history.past.length ? () => act({ kind: 'undo' }) : undefined,
    redo: history.future.length ? () => act({ kind: 'redo' }) : undefined,
    saving,
    error,
    retry: () => void save(now),
    /** Name, description and category, saved at once with the draft as it stands. */
    describe: put,
    /** After a conflict: what the other person saved replaces what is here (undo brings it back) … */
    takeTheirs: async () => {
      const theirs = await latest();
      revision.current = theirs.draft_revision;
      const to = readDefinition(theirs.draft);
      sent.current = to;
      act({ kind: 'change', to, at: Date.now() });
      setSaving('saved');
    },
    /** … or what is here replaces it, and undo brings theirs back. */
    keepMine: async () => {
      const theirs = await latest();
      revision.current = theirs.draft_revision;
      act({ kind: 'change', to: readDefinition(theirs.draft), at: 0 });
      act({ kind: 'change', to: now, at: Date.now() });
      await save(now);
    },
  };
}

export type DraftInHand = ReturnType<typeof useDraft>;
