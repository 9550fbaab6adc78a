import { answer, api } from '@/api/client';
import { part } from '@/lib/search';
import type { Customer } from './queries';

export type Contact = Customer['contacts'][number];
export type ContactFacts = Pick<
  Contact,
  'name' | 'email' | 'phone' | 'positions' | 'is_primary' | 'inactive' | 'language'
>;

export const addContact = (customer_id: number, contact: Partial<ContactFacts>) =>
  answer(
    api.POST('/api/v1/customers/{customer_id}/contacts', { params: { path: { customer_id } }, body: part(contact) }),
  );
export const changeContact = (contact_id: number, change: Partial<ContactFacts>) =>
  answer(api.PATCH('/api/v1/contacts/{contact_id}', { params: { path: { contact_id } }, body: part(change) }));
