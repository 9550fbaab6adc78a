import { useRef } from 'react';
import { toRow } from './focus';
import { beside } from './pressed';
import type { ThreadRow } from './queries';

export type Moving = { go: (step: 1 | -1) => void; onward: () => void; back: () => void };

/** From conversation to conversation, in the order of the list. */
export function useMoving(
  rows: readonly ThreadRow[],
  opened: number | undefined,
  open: (id: number | undefined) => void,
): Moving {
  // Where the opened one stood, once it has left the list.
  const place = useRef(0);
  const at = rows.findIndex((row) => row.id === opened);
  if (at >= 0) place.current = at;
  const show = (id: number | undefined) => {
    open(id);
    toRow(id);
  };
  return {
    go: (step) => {
      const next =
        at < 0 && opened !== undefined ? rows[Math.min(place.current, rows.length - 1)] : beside(rows, opened, step);
      if (next) show(next.id);
    },
    // The one that was closed leaves the list: its neighbour below is next, else the one above.
    onward: () => show((rows[at + 1] ?? rows[at - 1])?.id),
    back: () => {
      open(undefined);
      toRow(opened);
    },
  };
}
