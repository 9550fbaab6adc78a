import type { Definition } from './definition';

/** The draft with what came before and after. Changes under one `key` soon after one another are one step of undo. */
export type History = {
  past: readonly Definition[];
  now: Definition;
  future: readonly Definition[];
  key?: string;
  at: number;
};
export type Act = { kind: 'change'; to: Definition; key?: string; at: number } | { kind: 'undo' } | { kind: 'redo' };

const TOGETHER = 1500;
const MOST = 100;

export const begin = (now: Definition): History => ({ past: [], now, future: [], at: 0 });

export function turn(history: History, act: Act): History {
  const { past, now, future } = history;
  if (act.kind === 'undo') {
    const back = past.at(-1);
    return back ? { past: past.slice(0, -1), now: back, future: [now, ...future], at: 0 } : history;
  }
  if (act.kind === 'redo') {
    const on = future[0];
    return on ? { past: [...past, now], now: on, future: future.slice(1), at: 0 } : history;
  }
  if (act.to === now) return history;
  const together = act.key !== undefined && act.key === history.key && act.at - history.at < TOGETHER;
  return {
    past: together ? past : [...past, now].slice(-MOST),
    now: act.to,
    future: [],
    key: act.key,
    at: act.at,
  };
}
