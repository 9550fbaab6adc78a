import { expect, test } from 'vitest';
import { addresses, bodyOf, inserted, withoutQuote } from './draft';

test('addresses come as people paste them, each once', () => {
  expect(addresses(['ada@example.com; Bo <bo@example.com>', 'ADA@example.com, not an address'])).toEqual([
    'ada@example.com',
    'bo@example.com',
    'not an address',
  ]);
});

test('the quoted mail goes below, or stays out', () => {
  expect(bodyOf({ text: 'Yes.\n', quote: true }, '> Is it paid?')).toBe('Yes.\n\n> Is it paid?');
  expect(bodyOf({ text: 'Yes.', quote: false }, '> Is it paid?')).toBe('Yes.');
});

test('a template goes in where the cursor is', () => {
  expect(inserted('Hello, kind regards', 6, 'Your invoices: 12.')).toBe('Hello,\n\nYour invoices: 12.\n\nkind regards');
  expect(inserted('', 0, 'Hello.\n')).toBe('Hello.');
});

test('what was quoted below an answer is folded, and nothing else', () => {
  const quoted = 'On 22 Nov 2026, Bo Lark wrote:\n> Is it paid?\n>\n> Bo';
  expect(withoutQuote(bodyOf({ text: 'Yes:\n\nall of it.', quote: true }, quoted))).toBe('Yes:\n\nall of it.');
  expect(withoutQuote('You wrote:\n> Is it paid?\nYes.')).toBe('You wrote:\n> Is it paid?\nYes.');
  expect(withoutQuote('These are open:\n\nA-1')).toBe('These are open:\n\nA-1');
});
