import { createContext, useContext } from 'react';
import type { Schemas } from '@/api/client';
import type { Slot } from '@/features/workflow/definition';

/** What cards and rows act with. Never changes while one types, so that a hundred cards are not drawn at every key. */
export type Tools = {
  select: (step: string | undefined) => void;
  add: (slot: Slot, kind: string) => void;
  copy: (id: string) => void;
  shift: (id: string, by: 1 | -1) => void;
  drop: (id: string) => void;
  send: (id: string, slot: Slot) => void;
  offered: Schemas['StepKinds']['items'];
  phone: boolean;
  readOnly?: boolean;
};

export const ToolsContext = createContext<Tools | null>(null);

export function useTools(): Tools {
  const found = useContext(ToolsContext);
  if (!found) throw new Error('useTools stands outside the builder');
  return found;
}
