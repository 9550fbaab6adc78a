import { expect, test } from 'vitest';
import type { Field } from './catalogue';
import { carry, decimal, firstValue } from './values';

const operator = (id: string, value: string) => ({ id, label: id, value });
const tags: Field = {
  id: 'customer.tags',
  label: 'Tags',
  type: 'choice',
  help: '',
  group: 'Customer',
  options: [],
  operators: [
    operator('any_of', 'list'),
    operator('none_of', 'list'),
    operator('is', 'one'),
    operator('is_empty', 'none'),
  ],
};
const rule = { kind: 'rule', key: 'k', field: tags.id, operator: 'any_of', value: ['legal'] } as const;

test('amounts are read as people write them and kept as decimal text', () => {
  expect(decimal('1,234.50')).toBe('1234.50');
  expect(decimal('1234,5')).toBe('1234.5');
  expect(decimal('12 000')).toBe('12000');
  expect(decimal('many')).toBe('');
});
test('another operator keeps the value that fits', () => {
  expect(carry({ ...rule, value: ['legal'] }, tags, operator('none_of', 'list'), 'EUR')).toEqual(['legal']);
  expect(carry({ ...rule, value: ['legal'] }, tags, operator('is', 'one'), 'EUR')).toBe('legal');
  expect(carry({ ...rule, value: ['legal'] }, tags, operator('is_empty', 'none'), 'EUR')).toBeNull();
});
test('an amount starts in the currency at hand', () => {
  expect(firstValue({ type: 'money' }, operator('>', 'one'), 'GBP')).toEqual({ amount: '', currency: 'GBP' });
  expect(firstValue({ type: 'money' }, operator('between', 'range'), 'GBP')).toEqual({
    from: '',
    to: '',
    currency: 'GBP',
  });
});
