import { type ReactNode, useState } from 'react';

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
};

const kept = (name: string) => `dunnock.columns.${name}`;

function read(name: string): Record<string, boolean> {
  try {
    return JSON.parse(localStorage.getItem(kept(name)) ?? '{}') as Record<string, boolean>;
  } catch {
    return {};
  }
}

/** Which columns are shown; the choice is this browser's. */
export function useColumns<Row>(name: string, all: readonly Column<Row>[]) {
  const [chosen, setChosen] = useState(() => read(name));
  const isShown = (column: Column<Row>) => column.always || (chosen[column.id] ?? !column.hidden);
  const turn = (id: string, on: boolean) => {
    const next = { ...chosen, [id]: on };
    setChosen(next);
    localStorage.setItem(kept(name), JSON.stringify(next));
  };
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
