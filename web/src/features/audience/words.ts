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

export const recordNoun = (subject: string): Words =>
  known[subject] ?? {
    noun: 'records',
    many: t('Records'),
    view: t('View records that meet the criteria'),
    who: t('Which records'),
  };
