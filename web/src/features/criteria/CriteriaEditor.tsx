import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { organisationQuery } from '@/api/organisation';
import type { Criteria } from '@/features/workflow/definition';
import { t } from '@/lib/i18n';
import { Skeleton } from '@/ui/controls';
import { Failed } from '@/ui/states';
import { catalogueOf, fieldsQuery } from './catalogue';
import { type Editor, EditorContext } from './editor';
import { GroupBox } from './GroupBox';
import { append, edit, type Group, keyAt, keyGroup, type Node, neighbour, places, plainGroup, shift } from './tree';
import './criteria.css';

type Problem = { path: string; message: string };
type Props = {
  subject: string;
  value: Criteria;
  /** `key` is the same while one row is being typed in: one step of undo. */
  onChange: (criteria: Criteria, key?: string) => void;
  label: string;
  /** Problems of the whole workflow; those below `path` are shown at their row. */
  problems?: readonly Problem[];
  path?: string;
  /** In the step panel: controls below one another. */
  narrow?: boolean;
};

export function CriteriaEditor({ subject, value, onChange, label, problems = [], path = '', narrow }: Props) {
  const fields = useQuery(fieldsQuery(subject));
  const organisation = useQuery(organisationQuery);
  const [root, setRoot] = useKeyed(value);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const focus = useFocus(box);
  const shown = useMemo(() => byKey(root, problems, path), [root, problems, path]);
  if (fields.error) return <Failed error={fields.error} retry={() => void fields.refetch()} />;
  if (!fields.data) return <Skeleton height={96} />;
  const found = fields.data;
  const catalogue = catalogueOf(found, subject);
  const take = (next: Group, key?: string) => {
    setRoot(next);
    onChange({ version: 1, where: plainGroup(next) }, key);
  };
  const editor: Editor = {
    root,
    catalogue,
    of: (other) => catalogueOf(found, other),
    currency: organisation.data?.currency ?? 'EUR',
    problems: shown,
    put: (key, change) => take(edit(root, key, change), key),
    remove: (key, name) => {
      focus(neighbour(root, key));
      take(edit(root, key, () => null));
      setSaid(t('{{name}} removed', { name }));
    },
    add: (group: string, node: Node) => {
      focus(node.key);
      take(append(root, group, node));
    },
    shift: (key, by) => take(shift(root, key, by)),
  };
  return (
    <EditorContext value={editor}>
      <div className={narrow ? 'criteria narrow' : 'criteria'} ref={box} role="group" aria-label={label}>
        <GroupBox group={root} catalogue={catalogue} top />
        <div className="sr" role="status">
          {said}
        </div>
      </div>
    </EditorContext>
  );
}

/** The tree in hand. A value that came from elsewhere (undo, another person's draft) is taken over. */
function useKeyed(value: Criteria): [Group, (next: Group) => void] {
  const [kept, setKept] = useState(() => ({ root: keyGroup(value.where), text: JSON.stringify(value.where) }));
  const text = JSON.stringify(value.where);
  if (text !== kept.text) setKept({ root: keyGroup(value.where), text });
  return [kept.root, (root) => setKept({ root, text: JSON.stringify(plainGroup(root)) })];
}

/** Removing a row must not drop focus to the page: it goes to the row's neighbour once that is drawn. */
function useFocus(box: React.RefObject<HTMLDivElement | null>) {
  const wanted = useRef('');
  useEffect(() => {
    if (!wanted.current) return;
    const at = box.current?.querySelector(`[data-node="${wanted.current}"]`);
    wanted.current = '';
    at?.querySelector<HTMLElement>('button, input')?.focus();
  });
  return (key: string) => {
    wanted.current = key;
  };
}

function byKey(root: Group, problems: readonly Problem[], path: string): Map<string, string> {
  const known = places(root);
  const found = new Map<string, string>();
  for (const problem of problems) {
    if (path && !problem.path.startsWith(path)) continue;
    const key = keyAt(known, problem.path.slice(path ? path.length + 1 : 0));
    if (key && !found.has(key)) found.set(key, problem.message);
  }
  return found;
}
