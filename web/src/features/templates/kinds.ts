import { t } from '@/lib/i18n';
import type { SubjectKind } from './queries';

/** What a template is written about. */
export const subjectNames: Record<SubjectKind, string> = {
  customer: t('Customer'),
  contact: t('Contact'),
  customer_group: t('Customer group'),
  invoice: t('Invoice'),
  payment: t('Payment (ERP)'),
  credit_note: t('Credit note'),
  charge: t('Charge'),
  email: t('Email'),
  received_email: t('Received email'),
  text_message: t('Text message'),
  received_text: t('Received text'),
  payment_plan: t('Payment plan'),
  instalment: t('Instalment'),
  promise: t('Promise'),
  dispute: t('Dispute'),
  note: t('Note'),
  task: t('Task'),
  file: t('File'),
};
