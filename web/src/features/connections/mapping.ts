import type { Schemas } from '@/api/client';
import type { DryRun, Mapping, ObjectName } from './queries';

export type FileField = Schemas['FileField'];
export type FileObject = Schemas['FileObject'];

/** The order files come in: each refers only to those before it. */
export const ORDER: readonly ObjectName[] = [
  'customers',
  'contacts',
  'invoices',
  'credit_notes',
  'payments',
  'allocations',
];

/** The field a column is read into, or ''. */
export const fieldOf = (mapping: Mapping, column: string): string =>
  Object.entries(mapping.columns ?? {}).find(([, from]) => from === column)?.[0] ?? '';

/** `column` is read into `field` from now on ('' into none). A field comes from one column, and no constant beside it. */
export function assign(mapping: Mapping, column: string, field: string): Mapping {
  const kept = Object.entries(mapping.columns ?? {}).filter(([name, from]) => from !== column && name !== field);
  const columns = Object.fromEntries(field ? [...kept, [field, column]] : kept);
  const formats = Object.fromEntries(Object.entries(mapping.formats ?? {}).filter(([name]) => name !== column));
  const constants = { ...mapping.constants };
  if (field) delete constants[field];
  return { ...mapping, columns, formats, constants };
}

/** The same value in every row; '' takes it away. */
export function fix(mapping: Mapping, field: string, value: string): Mapping {
  const constants = { ...mapping.constants };
  if (value) constants[field] = value;
  else delete constants[field];
  return { ...mapping, constants };
}

/** One order or mark for the whole file, over what was found column by column. */
export const whole = (mapping: Mapping, change: Pick<Mapping, 'date_order'> | Pick<Mapping, 'decimal'>): Mapping => ({
  ...mapping,
  ...change,
  formats: {},
});

/** Another delimiter or header makes other columns: they are asked for anew. */
export const reread = (
  mapping: Mapping,
  change: Partial<Pick<Mapping, 'delimiter' | 'encoding' | 'sheet' | 'header_row'>>,
): Mapping => ({ ...mapping, ...change, columns: {}, formats: {}, constants: {} });

/** For a file in which no table was found yet. */
export const bare = (object: ObjectName): Mapping => ({
  object,
  columns: {},
  complete: false,
  customer_key: 'erp_id',
  negatives: 'refuse',
});

/** Groups of fields of which nothing gives one. */
export const missing = (mapping: Mapping, needed: readonly (readonly string[])[]) =>
  needed.filter((group) => !group.some((field) => mapping.columns?.[field] || mapping.constants?.[field]));

/** A few different values of a column, as they stand in the file. */
export function samples(tried: DryRun, column: string, most = 3): string[] {
  const found = new Set(tried.sample.map((row) => row[column] ?? '').filter(Boolean));
  return [...found].slice(0, most);
}

/** A name for a field of one's own, from the column's. */
export const ownField = (column: string) =>
  `custom.${
    column
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]+/gu, '_')
      .replace(/^_+|_+$/g, '') || 'field'
  }`;

/** Which object comes next, after what this connection has taken already. */
export const nextObject = (done: readonly string[]): ObjectName | undefined => ORDER.find((one) => !done.includes(one));
