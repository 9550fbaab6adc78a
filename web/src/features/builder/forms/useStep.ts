import type { Step } from '@/features/workflow/definition';
import { useBuilder } from '../useBuilder';

/** Changing one step, and what the server has against one of its fields. */
export function useStep<S extends Step>(step: S) {
  const { edit, problems } = useBuilder();
  return {
    put: (change: Partial<Omit<S, 'kind' | 'id'>>, key?: string) =>
      edit(step.id, (before) => ({ ...before, ...change }) as Step, key),
    fault: (field: string) =>
      problems.get(step.id)?.find((problem) => problem.severity === 'error' && problem.path.endsWith(`.${field}`))
        ?.message,
  };
}
