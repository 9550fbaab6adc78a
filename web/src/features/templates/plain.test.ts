import { expect, test } from 'vitest';
import { plainSubject } from './plain';

test('fields are named, loops are left out', () => {
  expect(plainSubject('Your invoice {{ invoice.number }}')).toBe('Your invoice ‹invoice number›');
  expect(plainSubject('{{ credit_note.amount | money: "EUR" }} for you')).toBe('‹credit note amount› for you');
  expect(
    plainSubject(
      'Owed: {% for total in totals %}{{ total.amount }}{% unless forloop.last %}, {% endunless %}{% endfor %} now',
    ),
  ).toBe('Owed: ‹total amount› now');
  expect(plainSubject('')).toBe('');
});
