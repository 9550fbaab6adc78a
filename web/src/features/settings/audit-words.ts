import { t } from '@/lib/i18n';

const kinds: Record<string, string> = {
  organisation: t('Organisation'),
  user: t('User'),
  invitation: t('Invitation'),
  api_key: t('API key'),
  mailbox: t('Mailbox'),
  connection: t('Connection'),
  calendar: t('Calendar'),
  customer: t('Customer'),
  contact: t('Contact'),
  invoice: t('Invoice'),
  workflow: t('Workflow'),
  template: t('Template'),
  run: t('Run'),
  message: t('Message'),
  suppressed_address: t('Suppressed address'),
};
export const KINDS = Object.entries(kinds).map(([value, label]) => ({ value, label }));

const actions: Record<string, string> = {
  'organisation.went_live': t('Went live'),
  'organisation.returned_to_test_mode': t('Returned to test mode'),
  'organisation.changed': t('Organisation changed'),
  'user.joined': t('User joined'),
  'user.changed': t('User changed'),
  'user.reset_link_made': t('Reset link made'),
  'invitation.made': t('Invitation made'),
  'invitation.withdrawn': t('Invitation withdrawn'),
  'api_key.created': t('API key made'),
  'api_key.revoked': t('API key revoked'),
  'mailbox.created': t('Mailbox entered'),
  'mailbox.changed': t('Mailbox changed'),
  'mailbox.mended': t('Mailbox mended'),
  'mailbox.removed': t('Mailbox removed'),
  'mailbox.trial_sent': t('Trial mail sent'),
  'connection.created': t('Connection made'),
  'connection.changed': t('Connection changed'),
  'connection.deleted': t('Connection deleted'),
  'connection.first_import_completed': t('First import completed'),
  'connection.unusual_change_allowed': t('Unusual change allowed'),
  'workflow.created': t('Workflow created'),
  'workflow.saved': t('Draft saved'),
  'workflow.activated': t('Workflow activated'),
  'workflow.inactive': t('Workflow deactivated'),
  'workflow.archived': t('Workflow archived'),
  'template.created': t('Template created'),
  'template.saved': t('Template saved'),
  'template.archived': t('Template archived'),
  'template.test_sent': t('Trial sent'),
  'customer.changed': t('Customer changed'),
  'contact.added': t('Contact added'),
  'contact.changed': t('Contact changed'),
  'invoice.changed': t('Invoice changed'),
};
export const ACTIONS = Object.entries(actions)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label));

const plainWords = (name: string) => {
  const words = name.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const kindWord = (kind: string) => kinds[kind] ?? plainWords(kind);
export const actionWords = (action: string) => actions[action] ?? plainWords(action);

export type Change = { field: string; before: string | undefined; after: string | undefined };
type Values = Record<string, unknown> | null;

function shown(value: unknown): string {
  if (value === null || value === '') return t('nothing');
  if (value === true) return t('yes');
  if (value === false) return t('no');
  if (Array.isArray(value)) return value.length ? value.map(shown).join(', ') : t('none');
  if (typeof value === 'object') {
    const inside = Object.entries(value).map(([name, one]) => `${plainWords(name)}: ${shown(one)}`);
    return inside.join('; ') || t('nothing');
  }
  return String(value);
}

/** What stood there and what stands there now, field by field; what stayed equal is left out. */
export function changesOf(before: Values, after: Values): Change[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const found: Change[] = [];
  for (const name of fields) {
    const was = before && name in before ? shown(before[name]) : undefined;
    const is = after && name in after ? shown(after[name]) : undefined;
    if (was !== is) found.push({ field: plainWords(name), before: was, after: is });
  }
  return found;
}
