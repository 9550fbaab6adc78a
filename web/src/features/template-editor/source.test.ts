import { expect, test } from 'vitest';
import { fieldSource, toSource } from './source';

test('a field keeps its format and what stands in for it', () => {
  expect(fieldSource({ path: 'contact.first_name', fallback: 'there' })).toBe(
    '{{ contact.first_name | default: "there" }}',
  );
  expect(fieldSource({ path: 'payment.paid_on', format: 'long' })).toBe('{{ payment.paid_on | date: "long" }}');
  expect(fieldSource({ path: 'customer.name', format: 'upcase' })).toBe('{{ customer.name | upcase }}');
});
test('a document is written out as Liquid HTML, text as text', () => {
  const html = toSource({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Smith & Co <b>', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }],
      },
      {
        type: 'condition',
        attrs: { when: 'invoices.size > 1' },
        content: [{ type: 'invoiceTable', attrs: { columns: ['number', 'balance'], totals: true } }],
      },
    ],
  });
  expect(html).toContain('<p><strong>Smith &amp; Co &lt;b&gt;</strong><br></p>');
  expect(html).toContain('{% if invoices.size > 1 %}');
  expect(html).toContain('<td>{{ invoice.number }}</td><td>{{ invoice.balance }}</td>');
});
