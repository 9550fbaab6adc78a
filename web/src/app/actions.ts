import type { Role } from '@/api/people-types';
import { t } from '@/lib/i18n';
import { places, settingsPlace } from './places';

export type Going = { name: string; go: string; search?: Record<string, string>; needs: Role };
/** What the finder and the key `?` speak of: an action opens the place where it is done. */
export const actions: readonly Going[] = [
  { name: t('New task'), go: '/tasks', search: { new: '1' }, needs: 'collector' },
  { name: t('New mail'), go: '/inbox', search: { write: '1' }, needs: 'collector' },
  { name: t('New workflow'), go: '/workflows', search: { new: '1' }, needs: 'manager' },
  { name: t('New template'), go: '/templates', search: { new: '1' }, needs: 'manager' },
  { name: t('Go live…'), go: '/settings/go-live', needs: 'owner' },
  { name: t('Connect Tryton'), go: '/settings/connections/tryton', needs: 'owner' },
  { name: t('Upload files'), go: '/settings/connections/upload', needs: 'manager' },
  { name: t('Invite a colleague'), go: '/settings/users', needs: 'owner' },
  {
    name: t('Messages that need a decision'),
    go: '/messages',
    search: { state: 'held,failed,unknown' },
    needs: 'viewer',
  },
];

const settings: readonly Going[] = [
  { name: t('Organisation'), go: '/settings/organisation', needs: 'viewer' },
  { name: t('Calendar'), go: '/settings/calendar', needs: 'viewer' },
  { name: t('Connections'), go: '/settings/connections', needs: 'viewer' },
  { name: t('Mailbox'), go: '/settings/mailbox', needs: 'owner' },
  { name: t('Users and roles'), go: '/settings/users', needs: 'owner' },
  { name: t('API keys'), go: '/settings/api-keys', needs: 'owner' },
  { name: t('Audit'), go: '/settings/audit', needs: 'manager' },
  { name: t('Profile and security'), go: '/settings/profile', needs: 'viewer' },
];

export const everywhere: readonly Going[] = [
  ...places.flatMap((section) =>
    section.items.map(({ to, label }): Going => ({ name: label, go: to, needs: 'viewer' })),
  ),
  { name: settingsPlace.label, go: settingsPlace.to, needs: 'viewer' },
  ...settings,
];

/** Every word of the question begins a word of the name, in any order. */
export function named(name: string, q: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return q
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}
