import { createContext, useContext } from 'react';
import type { Workflow } from '@/features/workflows/queries';
import { type Definition, stepAt } from './definition';
import type { DraftInHand } from './useDraft';

export type WorkflowProblem = Workflow['problems'][number];
export type InHand = DraftInHand & { workflow: Workflow };

export const WorkflowContext = createContext<InHand | null>(null);

/** The workflow the page is about, with its draft. */
export function useWorkflow(): InHand {
  const found = useContext(WorkflowContext);
  if (!found) throw new Error('useWorkflow stands outside a workflow');
  return found;
}

/** Problems by step id; those of trigger, criteria and settings under "". */
export function problemsByStep(draft: Definition, problems: readonly WorkflowProblem[]) {
  return Map.groupBy(problems, (problem) => problem.step_id || stepAt(draft, problem.path) || '');
}
