import { useState } from 'react';

/** What is saved with what was typed over it. Saved values may change underneath without losing the typing. */
export function useEdits<T extends object>(saved: T) {
  const [typed, setTyped] = useState<Partial<T>>({});
  const changed = Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(saved[name as keyof T])),
  ) as Partial<T>;
  return {
    value: { ...saved, ...typed },
    changed,
    dirty: Object.keys(changed).length > 0,
    put: (more: Partial<T>) => setTyped((before) => ({ ...before, ...more })),
    undo: () => setTyped({}),
  };
}

export type Edits<T extends object> = ReturnType<typeof useEdits<T>>;
