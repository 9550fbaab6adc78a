import type { CollectionInfo, Field, Operator } from './catalogue';
import type { Collection, Rule, Value } from './tree';
import { newKey } from './tree';

/** The empty value an operator starts with. */
export function firstValue(field: Pick<Field, 'type'>, operator: Operator | undefined, currency: string): Value {
  if (!operator || operator.value === 'none') return null;
  if (operator.value === 'list') return [];
  if (operator.value === 'range') return { from: '', to: '', ...(field.type === 'money' ? { currency } : {}) };
  if (field.type === 'money') return { amount: '', currency };
  return null;
}

/** Another operator keeps what fits: the list stays a list, the amount its currency. */
export function carry(rule: Rule, field: Field, to: Operator, currency: string): Value {
  const from = field.operators.find((operator) => operator.id === rule.operator);
  if (from?.value === to.value) return rule.value;
  if (from?.value === 'one' && to.value === 'list' && typeof rule.value === 'string') return [rule.value];
  if (from?.value === 'list' && to.value === 'one' && Array.isArray(rule.value)) return rule.value[0] ?? null;
  return firstValue(field, to, currency);
}

export function newRule(field: Field, currency: string): Rule {
  // “At least” is what one nearly always means of a figure; “exactly” nearly never.
  const operator = field.operators.find((one) => one.id === '>=') ?? field.operators[0];
  const value = firstValue(field, operator, currency);
  return { kind: 'rule', key: newKey(), field: field.id, operator: operator?.id ?? 'is', value };
}

export const newCollection = (info: CollectionInfo): Collection => ({
  kind: 'collection',
  key: newKey(),
  collection: info.id,
  quantifier: 'any',
  comparison: null,
  field: null,
  value: null,
  where: { kind: 'group', key: newKey(), match: 'all', items: [] },
});

/** "1,234.50" and "1234,5" as the decimal string the API wants; "" for what is not a number. */
export function decimal(text: string): string {
  const bare = text.replace(/\s/g, '');
  const dotted = /,\d{1,2}$/.test(bare) && !bare.includes('.') ? bare.replace(',', '.') : bare.replace(/,/g, '');
  return /^-?\d+(\.\d+)?$/.test(dotted) ? dotted : '';
}
