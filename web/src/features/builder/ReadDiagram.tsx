import { useMemo } from 'react';
import type { Definition } from '@/features/workflow/definition';
import { Canvas } from './Diagram';
import { type Tools, ToolsContext } from './tools';
import { plainFaces, useWords } from './words';
import './builder.css';

const still: Tools = {
  select: () => {},
  add: () => {},
  copy: () => {},
  shift: () => {},
  drop: () => {},
  send: () => {},
  offered: [],
  phone: false,
  readOnly: true,
};

/** A definition to look at: the builder's canvas without anything to press. */
export function ReadDiagram({ definition }: { definition: Definition }) {
  const words = useWords();
  const faces = useMemo(() => plainFaces(definition, words, ''), [definition, words]);
  return (
    <ToolsContext value={still}>
      <Canvas draft={definition} faces={faces} selected={undefined} readOnly />
    </ToolsContext>
  );
}
