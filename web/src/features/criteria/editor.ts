import { createContext, useContext } from 'react';
import type { Catalogue } from './catalogue';
import type { Group, Node } from './tree';

export type Editor = {
  root: Group;
  catalogue: Catalogue;
  of: (subject: string) => Catalogue;
  currency: string;
  problems: Map<string, string>;
  put: (key: string, change: (node: Node) => Node) => void;
  remove: (key: string, name: string) => void;
  add: (group: string, node: Node) => void;
  shift: (key: string, by: 1 | -1) => void;
};

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const found = useContext(EditorContext);
  if (!found) throw new Error('useEditor stands outside a criteria editor');
  return found;
}
