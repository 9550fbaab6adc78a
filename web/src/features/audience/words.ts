import { t } from '@/lib/i18n';
import type { Noun } from '@/lib/plurals';

type Words = { noun: Noun; many: string; view: string; who: string };

const known: Record<string, Words> = {
  customer: {
    noun: 'customers',
    many: t('Customers'),
    view: t('View customers that meet the criteria'),
    who: t('Which customers'),
  },
  invoice: {
    noun: 'invoices',
    many: t('Invoices'),
    view: t('View invoices that meet the criteria'),
    who: t('Which invoices'),
  },
  payment: {
    noun: 'payments',
    many: t('Payments (ERP)'),
    view: t('View payments that meet the criteria'),
    who: t('Which payments'),
  },
  credit_note: {
    noun: 'credit_notes',
    many: t('Credit notes'),
    view: t('View credit notes that meet the criteria'),
    who: t('Which credit notes'),
  },
  contact: {
    noun: 'contacts',
    many: t('Contacts'),
    view: t('View contacts that meet the criteria'),
    who: t('Which contacts'),
  },
};

// What is only ever looked at, by its plural.
const others: Record<string, string> = {
  customer_group: t('Customer groups'),
  charge: t('Charges'),
  payment_plan: t('Payment plans'),
  instalment: t('Instalments'),
  promise: t('Promises'),
  dispute: t('Disputes'),
  note: t('Notes'),
  task: t('Tasks'),
  file: t('Files'),
  email: t('Emails'),
  received_email: t('Emails received'),
  text_message: t('Text messages'),
  received_text: t('Texts received'),
};

export function recordNoun(subject: string): Words {
  const many = others[subject];
  const words: Words = {
    noun: 'records',
    many: many ?? t('Records'),
    view: t('View {{records}} that meet the criteria', { records: (many ?? t('Records')).toLowerCase() }),
    who: t('Which {{records}}', { records: (many ?? t('Records')).toLowerCase() }),
  };
  return known[subject] ?? words;
}
