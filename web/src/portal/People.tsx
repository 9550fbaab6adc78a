import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '@/api/problem';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { type Contact, contacts, newKey, wish } from './api';
import { Field, FormDialog, faultAt, Refused } from './pieces';

/** Who is written to. What is asked for here is looked at by a person before anything is changed. */
export function People({ done }: { done: (words: string) => Promise<void> }) {
  const [people, setPeople] = useState<Contact[]>();
  const [fault, setFault] = useState<Problem>();
  const [form, setForm] = useState<Contact | 'new'>();
  const load = useCallback(async () => {
    setFault(undefined);
    try {
      setPeople(await contacts());
    } catch (error) {
      setFault(asProblem(error));
    }
  }, []);
  useEffect(() => void load(), [load]);
  return (
    <section className="card">
      <h2>{t('Who receives our messages')}</h2>
      {fault && <Refused fault={fault} again={() => void load()} />}
      <ul className="rows">
        {people?.map((one) => (
          <li key={one.id}>
            <Person contact={one} />
            <button
              type="button"
              className="link"
              aria-label={t('Change {{name}}', { name: one.name || one.email || '' })}
              onClick={() => setForm(one)}
            >
              {t('Change…')}
            </button>
          </li>
        ))}
      </ul>
      {people && (
        <button type="button" onClick={() => setForm('new')}>
          {t('Add somebody…')}
        </button>
      )}
      {form && (
        <WishForm
          contact={form === 'new' ? undefined : form}
          onClose={() => setForm(undefined)}
          done={async () => {
            setForm(undefined);
            await done(t('We have your wish. Somebody here looks at it before anything changes.'));
          }}
        />
      )}
    </section>
  );
}

function Person({ contact }: { contact: Contact }) {
  const more = [
    contact.is_primary && t('First choice'),
    contact.positions.join(', '),
    contact.invoices > 0 && t('looks after {{invoices}}', { invoices: counted(contact.invoices, 'invoices') }),
  ].filter(Boolean);
  return (
    <span className="person">
      <span className="strong">
        {contact.name || contact.email}
        {contact.you && ` (${t('you')})`}
      </span>
      {contact.name && contact.email && <span className="soft block">{contact.email}</span>}
      {more.length > 0 && <span className="soft block">{more.join(' · ')}</span>}
    </span>
  );
}

type WishProps = { contact: Contact | undefined; onClose: () => void; done: () => Promise<void> };

function WishForm({ contact, onClose, done }: WishProps) {
  const [key] = useState(newKey);
  const [name, setName] = useState(contact?.name ?? '');
  const [email, setEmail] = useState(contact?.email ?? '');
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const [leave, setLeave] = useState(false);
  const [words, setWords] = useState('');
  const send = async () => {
    await wish(key, { contact_id: contact?.id ?? null, name, email, phone, leave, words });
    await done();
  };
  return (
    <FormDialog
      title={contact ? t('Change {{name}}', { name: contact.name || contact.email || '' }) : t('Add somebody')}
      act={t('Send')}
      onClose={onClose}
      send={send}
      fields={['name', 'email', 'phone', 'words']}
    >
      {(fault) => (
        <>
          <Field label={t('Name')} fault={faultAt(fault, 'name')}>
            {(props) => <input {...props} autoComplete="off" value={name} onChange={(e) => setName(e.target.value)} />}
          </Field>
          <Field label={t('Email')} fault={faultAt(fault, 'email')}>
            {(props) => (
              <input
                {...props}
                type="email"
                autoComplete="off"
                value={email}
                onChange={(e) => setEmail(e.target.value)}
              />
            )}
          </Field>
          <Field label={t('Telephone')} fault={faultAt(fault, 'phone')}>
            {(props) => (
              <input
                {...props}
                type="tel"
                autoComplete="off"
                value={phone}
                onChange={(e) => setPhone(e.target.value)}
              />
            )}
          </Field>
          {contact && (
            <label className="tick">
              <input type="checkbox" checked={leave} onChange={(e) => setLeave(e.target.checked)} />
              <span>{t('No more messages to this person')}</span>
            </label>
          )}
          <Field
            label={t('What should change, in your words')}
            hint={t('For example which invoices this person looks after.')}
            fault={faultAt(fault, 'words')}
          >
            {(props) => (
              <textarea {...props} rows={2} maxLength={2000} value={words} onChange={(e) => setWords(e.target.value)} />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
