import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldsQuery } from '@/features/criteria/catalogue';
import { t } from '@/lib/i18n';
import { languageName } from '@/lib/names';
import { Confirm } from '@/ui/Confirm';
import { Checkbox, Select, TagsInput, TextInput } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { addContact, type Contact, type ContactFacts, changeContact } from './contacts';
import type { Customer } from './queries';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv'];
const NOBODY: ContactFacts = {
  name: '',
  email: null,
  phone: null,
  positions: [],
  is_primary: false,
  inactive: false,
  language: null,
};
const factsOf = ({ name, email, phone, positions, is_primary, inactive, language }: Contact): ContactFacts => ({
  name,
  email,
  phone,
  positions,
  is_primary,
  inactive,
  language,
});

type Props = { customer: Customer; contact?: Contact; onClose: () => void };

/** A contact of this customer, or a new one. Who is written to follows from it, so that is said. */
export function ContactForm({ customer, contact, onClose }: Props) {
  const queries = useQueryClient();
  const positions = useQuery(fieldsQuery('contact'));
  const [before] = useState(() => (contact ? factsOf(contact) : NOBODY));
  const [facts, setFacts] = useState(before);
  const put = (change: Partial<ContactFacts>) => setFacts((now) => ({ ...now, ...change }));
  const fixed = contact !== undefined && !contact.by_hand;
  const same = JSON.stringify(facts) === JSON.stringify(before);
  const save = async () => {
    const changed = Object.fromEntries(
      Object.entries(facts).filter(([key, value]) => !contact || value !== before[key as keyof ContactFacts]),
    );
    await (contact ? changeContact(contact.id, changed) : addContact(customer.id, changed));
    await queries.invalidateQueries({ queryKey: ['customer', customer.id] });
    const name = facts.name.trim() || facts.email;
    done(
      contact
        ? t('{{name}} is changed.', { name })
        : t('{{name}} is a contact of {{customer}} now.', { name, customer: customer.name }),
    );
  };
  const languages = [...new Set([...LANGUAGES, ...(facts.language ? [facts.language] : [])])];
  return (
    <Confirm
      open
      onClose={onClose}
      title={contact ? t('Edit {{name}}', { name: contact.name || contact.email }) : t('Add a contact')}
      verb={contact ? t('Save') : t('Add the contact')}
      disabled={same || !(facts.name.trim() || facts.email?.trim())}
      act={save}
    >
      {fixed && (
        <Notice>
          {t(
            'Name, email and phone are the ERP’s. The rest stays as you set it, unless the ERP sends that very thing.',
          )}
        </Notice>
      )}
      <Missing of={[[positions, t('positions in use')]]} />
      <TextInput
        data-autofocus={!fixed || undefined}
        label={t('Name')}
        maxLength={200}
        disabled={fixed}
        value={facts.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        inputMode="email"
        label={t('Email')}
        maxLength={254}
        disabled={fixed}
        value={facts.email ?? ''}
        onChange={(event) => put({ email: event.currentTarget.value || null })}
      />
      <TextInput
        type="tel"
        label={t('Phone')}
        maxLength={200}
        disabled={fixed}
        value={facts.phone ?? ''}
        onChange={(event) => put({ phone: event.currentTarget.value || null })}
      />
      <TagsInput
        data-autofocus={fixed || undefined}
        label={t('Positions')}
        description={t('Steps of a workflow may write to a position.')}
        data={positions.data?.values['contact.positions'] ?? []}
        value={facts.positions}
        onChange={(next) => put({ positions: next })}
      />
      <Select
        label={t('Language')}
        placeholder={t('As the customer’s')}
        clearable
        searchable
        data={languages.map((code) => ({ value: code, label: languageName(code) }))}
        value={facts.language}
        onChange={(language) => put({ language })}
      />
      <Checkbox
        label={t('Primary contact')}
        description={t('Written to when a step names nobody else. There is one per customer.')}
        checked={facts.is_primary}
        onChange={(event) => put({ is_primary: event.currentTarget.checked })}
      />
      {contact && (
        <Checkbox
          label={t('Inactive')}
          description={t('Nothing is written to an inactive contact.')}
          checked={facts.inactive}
          onChange={(event) => put({ inactive: event.currentTarget.checked })}
        />
      )}
    </Confirm>
  );
}
