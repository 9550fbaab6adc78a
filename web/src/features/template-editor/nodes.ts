import { Mark, Node } from '@tiptap/core';
import { t } from '@/lib/i18n';
import { columnNames } from './source';

/** The nodes that can be told something. */
export const OWN = ['field', 'invoiceTable', 'button', 'condition'] as const;

// The document's own nodes, as dunnock/correspondence/templates/document.py reads them. Each attribute has a parser:
// without one a pasted chip would lose what it stands for.
const kept = (name: string, read: (element: HTMLElement) => unknown, fallback: unknown = null) => ({
  [name]: { default: fallback, rendered: false, parseHTML: read },
});

export const Doc = Node.create({ name: 'doc', topNode: true, content: '(block | part)+' });

/** A chip: "Customer › Name". */
export const fieldNode = (label: (path: string) => string) =>
  Node.create({
    name: 'field',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({
      ...kept('path', (el) => el.dataset.field ?? '', ''),
      ...kept('format', (el) => el.dataset.format ?? null),
      ...kept('fallback', (el) => el.dataset.fallback ?? null),
    }),
    parseHTML: () => [{ tag: 'span[data-field]' }],
    renderHTML: ({ node: { attrs } }) => [
      'span',
      {
        class: 'chip',
        'data-field': attrs.path,
        ...(attrs.format ? { 'data-format': attrs.format } : {}),
        ...(attrs.fallback ? { 'data-fallback': attrs.fallback } : {}),
      },
      label(attrs.path),
    ],
    renderText: ({ node }) => label(node.attrs.path),
  });

export const InvoiceTable = Node.create({
  name: 'invoiceTable',
  group: 'part',
  atom: true,
  addAttributes: () => ({
    ...kept('columns', (el) => (el.dataset.columns ?? 'number').split(','), [
      'number',
      'due_on',
      'days_overdue',
      'balance',
    ]),
    ...kept('totals', (el) => el.dataset.totals === '1', true),
  }),
  parseHTML: () => [{ tag: 'div[data-columns]' }],
  renderHTML: ({ node: { attrs } }) => [
    'div',
    { class: 'block-chip', 'data-columns': attrs.columns.join(','), 'data-totals': attrs.totals ? '1' : '0' },
    ['b', {}, t('Table of the invoices')],
    ['span', {}, attrs.columns.map((column: string) => columnNames[column] ?? column).join(' · ')],
    ['span', {}, attrs.totals ? t('with totals') : t('without totals')],
  ],
});

export const ButtonNode = Node.create({
  name: 'button',
  group: 'part',
  atom: true,
  addAttributes: () => ({
    ...kept('label', (el) => el.dataset.label ?? '', ''),
    ...kept('href', (el) => el.dataset.href ?? '', ''),
  }),
  parseHTML: () => [{ tag: 'div[data-href]' }],
  renderHTML: ({ node: { attrs } }) => [
    'div',
    { class: 'block-chip', 'data-label': attrs.label, 'data-href': attrs.href },
    ['b', {}, t('Button: {{label}}', { label: attrs.label || t('no label') })],
    ['span', {}, attrs.href || t('no address')],
  ],
});

export const Condition = Node.create({
  name: 'condition',
  group: 'part',
  content: '(block | part)+',
  defining: true,
  addAttributes: () => kept('when', (el) => el.dataset.when ?? '', ''),
  parseHTML: () => [{ tag: 'div[data-when]' }],
  renderHTML: ({ node: { attrs } }) => [
    'div',
    { class: 'condition', 'data-when': attrs.when, 'data-say': t('Only if {{when}}', { when: attrs.when || '…' }) },
    0,
  ],
});

/** A link with its address and nothing else; it does not grow when one types on at its end. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '', parseHTML: (el: HTMLElement) => el.getAttribute('href') ?? '' } }),
  parseHTML: () => [{ tag: 'a[href]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});
