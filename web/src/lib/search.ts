// Search parameters are plain text in the address; each screen reads its own with these.
export type Raw = Record<string, unknown>;

export const text = (value: unknown): string | undefined => {
  const found = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return found === '' ? undefined : found;
};

export const whole = (value: unknown, from = 1): number | undefined => {
  const found = Number(text(value));
  return Number.isSafeInteger(found) && found >= from ? found : undefined;
};

export const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((one) => one === value);

/** "held,failed" → ["held", "failed"], what is not allowed left out. */
export const someOf = <T extends string>(value: unknown, allowed: readonly T[]): T[] => {
  const given = (text(value) ?? '').split(',');
  return allowed.filter((one) => given.includes(one));
};

export const flag = (value: unknown): true | undefined => (value === '1' || value === true ? true : undefined);

/** Leaves out what is undefined, so that the address stays short. */
export function short<T extends object>(search: T): Partial<T> {
  return Object.fromEntries(Object.entries(search).filter(([, v]) => v !== undefined && v !== '')) as Partial<T>;
}

export type ListSearch = { q?: string; sort?: string; page?: number };

/** What every list keeps in the address. `sorts` are the names the server may sort by. */
export function listSearch(raw: Raw, sorts: readonly string[]): ListSearch {
  const sort = text(raw.sort);
  const known = sort !== undefined && sorts.includes(sort.replace(/^-/, ''));
  const page = whole(raw.page, 2);
  return short({ q: text(raw.q), sort: known ? sort : undefined, page });
}

/** none → down → up → none for figures; `first` says which way a column starts. */
export function nextSort(now: string | undefined, column: string, first: 'up' | 'down'): string | undefined {
  const up = column;
  const down = `-${column}`;
  const order = first === 'up' ? [up, down] : [down, up];
  if (now === order[0]) return order[1];
  return now === order[1] ? undefined : order[0];
}

/** For the router: no JSON in the address, true is "1". */
export function stringify(search: Record<string, unknown>): string {
  const found = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === '') continue;
    found.set(name, value === true ? '1' : String(value));
  }
  const line = found.toString();
  return line ? `?${line}` : '';
}

export const parse = (line: string): Record<string, string> => Object.fromEntries(new URLSearchParams(line));

/** Bodies of changes name what they change; what has a default on the server need not be sent. */
export const part = <T>(body: Partial<T>) => body as T;
