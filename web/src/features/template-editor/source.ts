// A rich-text document written out as the Liquid HTML a person may go on with. One way only: HTML stays HTML.
export type Json = { type: string; attrs?: Record<string, unknown>; content?: Json[]; text?: string; marks?: Json[] };

export const COLUMNS = ['number', 'issued_on', 'due_on', 'days_overdue', 'amount', 'balance', 'po_number'] as const;
export const columnNames: Record<string, string> = {
  number: 'Invoice',
  issued_on: 'Issued',
  due_on: 'Due',
  days_overdue: 'Days overdue',
  amount: 'Amount',
  balance: 'Balance',
  po_number: 'Your order',
};

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const inAttribute = (text: string) => escaped(text).replace(/"/g, '&quot;');
const WORDS = ['upcase', 'downcase', 'capitalize'];

/** {{ contact.first_name | default: "there" }} */
export function fieldSource(attrs: Record<string, unknown>): string {
  const parts = [String(attrs.path ?? '')];
  const format = attrs.format ? String(attrs.format) : '';
  if (WORDS.includes(format)) parts.push(format);
  else if (format) parts.push(`date: "${format}"`);
  if (attrs.fallback) {
    const quote = String(attrs.fallback).includes('"') ? "'" : '"';
    parts.push(`default: ${quote}${attrs.fallback}${quote}`);
  }
  return `{{ ${parts.join(' | ')} }}`;
}

function table(attrs: Record<string, unknown>): string {
  const columns = (attrs.columns as string[] | undefined) ?? [];
  const head = columns.map((column) => `<th align="left">${columnNames[column] ?? column}</th>`).join('');
  const row = columns
    .map((column) => `<td>{{ invoice.${column}${column === 'po_number' ? ' | default: "–"' : ''} }}</td>`)
    .join('');
  const totals = attrs.totals
    ? '\n{% for total in totals %}<p><strong>Total {{ total.amount }}</strong></p>{% endfor %}'
    : '';
  return `<table>\n  <tr>${head}</tr>\n  {% for invoice in invoices %}<tr>${row}</tr>\n  {% endfor %}\n</table>${totals}`;
}

const tags: Record<string, string> = { bold: 'strong', italic: 'em', underline: 'u' };

function text(node: Json): string {
  return (node.marks ?? []).reduce(
    (inner, mark) => {
      if (mark.type === 'link') return `<a href="${inAttribute(String(mark.attrs?.href ?? ''))}">${inner}</a>`;
      const tag = tags[mark.type];
      return tag ? `<${tag}>${inner}</${tag}>` : inner;
    },
    escaped(node.text ?? ''),
  );
}

const plain: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
};

export function toSource(node: Json): string {
  const inside = () =>
    (node.content ?? []).map(toSource).join(node.type === 'doc' || node.type === 'condition' ? '\n' : '');
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'doc':
      return inside();
    case 'text':
      return text(node);
    case 'hardBreak':
      return '<br>';
    case 'horizontalRule':
      return '<hr>';
    case 'field':
      return fieldSource(attrs);
    case 'invoiceTable':
      return table(attrs);
    case 'heading':
      return `<h${attrs.level}>${inside()}</h${attrs.level}>`;
    case 'button':
      return `<p><a href="${inAttribute(String(attrs.href ?? ''))}">${escaped(String(attrs.label ?? ''))}</a></p>`;
    case 'condition':
      return `{% if ${attrs.when} %}\n${inside()}\n{% endif %}`;
    default: {
      const tag = plain[node.type];
      return tag ? `<${tag}>${inside()}</${tag}>` : inside();
    }
  }
}
