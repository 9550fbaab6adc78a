import type { Schemas } from '@/api/client';

// What is edited is the API's own tree with a key at each node: rows keep their place, their text and their focus while
// neighbours come and go. The keys are the screen's and never saved.
export type Rule = Schemas['Rule'] & { key: string };
export type Group = Omit<Schemas['Group'], 'items'> & { key: string; items: Node[] };
export type Collection = Omit<Schemas['Collection'], 'where'> & { key: string; where: Group };
export type Node = Rule | Group | Collection;
export type Value = Schemas['Rule']['value'];
type Plain = Schemas['Group']['items'][number];

let last = 0;
export const newKey = () => `n${++last}`;

function keyNode(node: Plain): Node {
  if (node.kind === 'rule') return { ...node, key: newKey() };
  if (node.kind === 'group') return keyGroup(node);
  return { ...node, key: newKey(), where: keyGroup(node.where ?? { kind: 'group', match: 'all', items: [] }) };
}
export const keyGroup = (group: Schemas['Group']): Group => ({
  ...group,
  key: newKey(),
  items: group.items.map((item) => keyNode(item as Plain)),
});

function plainNode(node: Node): Plain {
  if (node.kind === 'group') return plainGroup(node);
  const { key: _, ...rest } = node;
  if (rest.kind === 'rule') return rest;
  // "Any invoice" without a condition of its own has no `where` at all.
  return { ...rest, where: rest.where.items.length ? plainGroup(rest.where) : null };
}
export function plainGroup(group: Group): Schemas['Group'] {
  const { key: _, items, ...rest } = group;
  return { ...rest, items: items.map(plainNode) };
}

/** The tree with the node `key` replaced, or taken out when `change` answers null. What is not on its way stays itself. */
export function edit(group: Group, key: string, change: (node: Node) => Node | null): Group {
  if (group.key === key) return (change(group) as Group | null) ?? group;
  let touched = false;
  const items = group.items.flatMap((item) => {
    const next = editNode(item, key, change);
    touched ||= next !== item;
    return next ? [next] : [];
  });
  return touched ? { ...group, items } : group;
}

function editNode(node: Node, key: string, change: (node: Node) => Node | null): Node | null {
  if (node.key === key) return change(node);
  if (node.kind === 'group') return edit(node, key, change);
  if (node.kind === 'rule') return node;
  const where = edit(node.where, key, change);
  return where === node.where ? node : { ...node, where };
}

export const append = (group: Group, key: string, child: Node): Group =>
  edit(group, key, (node) => (node.kind === 'group' ? { ...node, items: [...node.items, child] } : node));

/** Up or down within its own group. */
export function shift(group: Group, key: string, by: 1 | -1): Group {
  const at = group.items.findIndex((item) => item.key === key);
  if (at >= 0) {
    const to = at + by;
    const moved = group.items[at];
    if (!moved || to < 0 || to >= group.items.length) return group;
    return { ...group, items: group.items.toSpliced(at, 1).toSpliced(to, 0, moved) };
  }
  const items = group.items.map((item) => {
    if (item.kind === 'group') return shift(item, key, by);
    return item.kind === 'collection' ? { ...item, where: shift(item.where, key, by) } : item;
  });
  return { ...group, items };
}

/** Where focus goes when `key` is removed: the next in its group, the one before, else the group's adder. */
export function neighbour(group: Group, key: string): string {
  const at = group.items.findIndex((item) => item.key === key);
  if (at >= 0) return group.items[at + 1]?.key ?? group.items[at - 1]?.key ?? group.key;
  for (const item of group.items) {
    const inner = item.kind === 'group' ? item : item.kind === 'collection' ? item.where : undefined;
    const found = inner && neighbour(inner, key);
    if (found) return found;
  }
  return '';
}

/** Keys by the place the server names: "where.items[0].where.items[1]". */
export function places(group: Group, path = 'where'): Map<string, string> {
  const found = new Map([[path, group.key]]);
  group.items.forEach((item, at) => {
    const here = `${path}.items[${at}]`;
    found.set(here, item.key);
    const inner =
      item.kind === 'group'
        ? places(item, here)
        : item.kind === 'collection'
          ? places(item.where, `${here}.where`)
          : [];
    for (const [place, key] of inner) found.set(place, key);
  });
  return found;
}

/** The node a path lies in: the longest known place it starts with. */
export function keyAt(known: Map<string, string>, path: string): string | undefined {
  for (let place = path; place; place = place.replace(/(\.[^.[\]]+|\[\d+\])$/, '')) {
    const key = known.get(place);
    if (key) return key;
    if (!/[.[]/.test(place)) return undefined;
  }
  return undefined;
}

export const count = (node: Node): number =>
  node.kind === 'rule'
    ? 1
    : node.kind === 'group'
      ? node.items.reduce((sum, item) => sum + count(item), 0)
      : 1 + count(node.where);
