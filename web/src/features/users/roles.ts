import type { Role } from '@/api/people-types';
import { t } from '@/lib/i18n';

/** From the least to the most; the sentence is what the person who invites reads. */
export const ROLES: readonly { value: Role; label: string; may: string }[] = [
  { value: 'viewer', label: t('Viewer'), may: t('Reads everything, changes nothing.') },
  {
    value: 'collector',
    label: t('Collector'),
    may: t('Works: steers runs, decides on messages, edits customers, contacts and invoices.'),
  },
  {
    value: 'manager',
    label: t('Manager'),
    may: t('Builds as well: workflows, templates, the calendar, sources of files and uploads.'),
  },
  {
    value: 'owner',
    label: t('Owner'),
    may: t('Everything: also users, keys, connections, the mailbox, the organisation and going live.'),
  },
];

export const roleName = (role: Role | null) => ROLES.find((one) => one.value === role)?.label ?? t('API key');
export const roleMay = (role: Role) => ROLES.find((one) => one.value === role)?.may ?? '';
