import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';

export type Trigger = Schemas['TriggerRow'];

const LEDGER = t('Ledger');
const BY_HAND = t('By hand and other systems');
const bySubject: Record<string, string> = {
  charge: t('Charges'),
  email: t('Emails and texts'),
  received_email: t('Emails and texts'),
  text_message: t('Emails and texts'),
  received_text: t('Emails and texts'),
  payment_plan: t('Promises, plans and disputes'),
  instalment: t('Promises, plans and disputes'),
  promise: t('Promises, plans and disputes'),
  dispute: t('Promises, plans and disputes'),
  note: t('Notes, tasks and files'),
  task: t('Notes, tasks and files'),
  file: t('Notes, tasks and files'),
};

const topicOf = ({ kind, subject }: Trigger): string =>
  kind === 'manual_enrolment' || kind === 'inbound_webhook' ? BY_HAND : (bySubject[subject] ?? LEDGER);

/** Triggers under what they are about, in the order the server gives them. */
export function byTopic(triggers: readonly Trigger[]): { topic: string; items: Trigger[] }[] {
  return [...Map.groupBy(triggers, topicOf)].map(([topic, items]) => ({ topic, items }));
}

/** What a search looks through: name, explanation, record and cause. */
export const wordsOf = (one: Trigger) => `${one.label} ${one.help} ${one.subject_label} ${one.source}`.toLowerCase();
