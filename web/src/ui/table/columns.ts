import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';

export type Column<Row> = {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Money and counts stand at the right. */
  right?: boolean;
  /** The server's name to sort by, and which way the first press goes. */
  sort?: string;
  first?: 'up' | 'down';
  /** The first column, and whatever the list is useless without. */
  always?: boolean;
  /** Not shown until somebody chooses it. */
  hidden?: boolean;
  className?: string;
  /** Its head is for those who listen: the cells say what they are. */
  quiet?: boolean;
};

const place = (name: string) => `dunnock.columns.${name}`;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export type Kept = Record<string, boolean>;

function read(text: string | null): Kept {
  try {
    return JSON.parse(text ?? '{}') as Kept;
  } catch {
    return {};
  }
}

/** Which columns somebody turned on or off in this browser. */
export function useKeptColumns(name: string): Kept {
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(place(name)));
  return useMemo(() => read(text), [text]);
}

export function keepColumns(name: string, chosen: Kept) {
  localStorage.setItem(place(name), JSON.stringify(chosen));
  for (const listener of listeners) listener();
}

/** Which columns are shown; the choice is this browser's, and a saved view may carry it. */
export function useColumns<Row>(name: string, all: readonly Column<Row>[]) {
  const chosen = useKeptColumns(name);
  const isShown = (column: Column<Row>) => column.always || (chosen[column.id] ?? !column.hidden);
  const turn = (id: string, on: boolean) => keepColumns(name, { ...chosen, [id]: on });
  return { shown: all.filter(isShown), isShown, turn };
}

export type Selection = {
  picked: ReadonlySet<number>;
  turn: (id: number, on: boolean) => void;
  all: (ids: readonly number[], on: boolean) => void;
  clear: () => void;
};

export function useSelection(): Selection {
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const all = (ids: readonly number[], on: boolean) =>
    setPicked((before) => {
      const next = new Set(before);
      for (const id of ids) on ? next.add(id) : next.delete(id);
      return next;
    });
  return { picked, all, turn: (id, on) => all([id], on), clear: () => setPicked(new Set()) };
}
