import type { Schemas } from '@/api/client';
import { readCriteria } from '@/features/workflow/read';

// What the filters of a list say, as one criteria: the server counts and sorts by it, here it is only put together.
export type Criteria = Schemas['Criteria'];
type Rule = Schemas['Rule'];
export type Filters = { tags?: string; owner?: string; filter?: string };
export const NOBODY = 'none';

export const listOf = (joined: string | undefined): string[] => (joined ?? '').split(',').filter(Boolean);

/** A criteria kept in the address; what cannot be read filters nothing. */
export function readFilter(text: string | undefined): Criteria | undefined {
  if (!text) return undefined;
  try {
    const found = readCriteria(JSON.parse(text));
    return found?.where.items.length ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Tags, account owner and a criteria of one's own, all of which must be true; undefined when nothing is filtered. */
export function composed({ tags, owner, filter }: Filters, subject: 'customer' | 'invoice'): Criteria | undefined {
  const rule = (field: string, operator: string, value: Rule['value']): Rule => ({
    kind: 'rule',
    field,
    operator,
    value,
  });
  const items: Schemas['Group']['items'] = [];
  const chosen = listOf(tags);
  if (chosen.length) items.push(rule(`${subject}.tags`, 'any_of', chosen));
  if (owner === NOBODY) items.push(rule('customer.account_owner', 'is_empty', null));
  else if (owner) items.push(rule('customer.account_owner', 'any_of', [owner]));
  const own = readFilter(filter);
  if (own) items.push(own.where);
  return items.length ? { version: 1, where: { kind: 'group', match: 'all', items } } : undefined;
}

/** The same as an address carries it. */
export function filterText(filters: Filters, subject: 'customer' | 'invoice'): string | undefined {
  const found = composed(filters, subject);
  return found && JSON.stringify(found);
}

/** A saved view holds the address of a list without its page, and which columns it shows. */
export type ViewSearch = { search: Record<string, string>; columns: Record<string, boolean> };

export function toView(search: Record<string, unknown>, columns: Record<string, boolean>): ViewSearch {
  const kept = Object.entries(search).filter(([name, value]) => name !== 'page' && value !== undefined && value !== '');
  return {
    search: Object.fromEntries(kept.map(([name, value]) => [name, value === true ? '1' : String(value)])),
    columns,
  };
}

export function fromView(saved: Record<string, unknown>): ViewSearch {
  const dictionary = (value: unknown) => (typeof value === 'object' && value !== null ? value : {});
  return {
    search: dictionary(saved.search) as Record<string, string>,
    columns: dictionary(saved.columns) as Record<string, boolean>,
  };
}

const stable = (record: Record<string, unknown>) =>
  JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
/** Whether the list stands as the view was saved. */
export const sameView = (a: ViewSearch, b: ViewSearch) =>
  stable(a.search) === stable(b.search) && stable(a.columns) === stable(b.columns);
