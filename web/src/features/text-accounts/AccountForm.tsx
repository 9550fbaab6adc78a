import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type At, CaseForm } from '@/features/cases/CaseForm';
import { t } from '@/lib/i18n';
import { Radio, Select, Textarea, TextInput } from '@/ui/controls';
import { SecretInput } from '@/ui/SecretInput';
import { done } from '@/ui/toast';
import { type Entry, entryOf, NEW, settingsOf } from './entry';
import { type Account, addTextAccount, changeTextAccount, textAccountsQuery } from './queries';

const FIELDS = ['kind', 'name', 'sender', 'secret', 'settings'];
type Put = (more: Partial<Entry>) => void;
type Part = { entry: Entry; put: Put; at: At };

/** A new account text messages leave through, or one there is. */
export function AccountForm({ account, onClose }: { account?: Account; onClose: () => void }) {
  const queries = useQueryClient();
  const [entry, setEntry] = useState<Entry>(() => (account ? entryOf(account) : NEW));
  const put: Put = (more) => setEntry((before) => ({ ...before, ...more }));
  const { settings, fault } = settingsOf(entry, account?.settings);
  const save = async () => {
    const said = { name: entry.name.trim(), sender: entry.sender.trim(), settings: settings ?? {} };
    const secret = entry.secret.trim();
    await (account
      ? changeTextAccount(account.id, { ...said, ...(secret && { secret }) })
      : addTextAccount({ ...said, kind: entry.kind, secret }));
    await queries.invalidateQueries({ queryKey: textAccountsQuery.queryKey });
    done(account ? t('{{name}} is changed.', said) : t('{{name}} is added. Send yourself a trial text.', said));
  };
  const kind = (next: Entry['kind']) =>
    put({ kind: next, ...(['Twilio', ''].includes(entry.name) && { name: next === 'twilio' ? 'Twilio' : '' }) });
  return (
    <CaseForm
      title={account ? t('Change {{name}}', account) : t('Add an account for text messages')}
      verb={account ? t('Save') : t('Add the account')}
      fields={FIELDS}
      wide
      disabled={!entry.name.trim() || (!account && !entry.secret.trim()) || fault !== undefined}
      act={save}
      onClose={onClose}
    >
      {(at) => (
        <>
          {!account && (
            <Radio.Group label={t('Provider')} value={entry.kind} onChange={(value) => kind(value as Entry['kind'])}>
              <div className="stack tight">
                <Radio value="twilio" label="Twilio" />
                <Radio value="http" label={t('Another one, by its HTTP interface')} />
              </div>
            </Radio.Group>
          )}
          <div className="pair">
            <TextInput
              label={t('Name')}
              maxLength={200}
              value={entry.name}
              error={at('name')}
              onChange={(event) => put({ name: event.currentTarget.value })}
            />
            <TextInput
              label={t('Sender')}
              description={
                entry.kind === 'twilio'
                  ? t('A number, a name of up to eleven letters, or MG…')
                  : t('A number or a name, as {sender} in the body.')
              }
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={entry.sender}
              error={at('sender')}
              onChange={(event) => put({ sender: event.currentTarget.value })}
            />
          </div>
          {entry.kind === 'twilio' ? (
            <TextInput
              label={t('Account SID')}
              placeholder="AC…"
              spellCheck={false}
              autoComplete="off"
              value={entry.account_sid}
              error={at('settings.account_sid')}
              onChange={(event) => put({ account_sid: event.currentTarget.value })}
            />
          ) : (
            <HttpFields entry={entry} put={put} at={at} fault={fault} />
          )}
          <SecretInput
            label={entry.kind === 'twilio' ? t('Auth token') : t('Secret')}
            description={
              account?.has_secret
                ? t('One is stored. Leave this empty to keep it; it is asked for again when the server changes.')
                : entry.kind === 'twilio'
                  ? t('It signs in, and proves that a callback is Twilio’s. It goes in and never comes out.')
                  : t(
                      'It stands for {secret} in headers and body, and signs callbacks. It goes in and never comes out.',
                    )
            }
            autoComplete="off"
            value={entry.secret}
            error={at('secret')}
            onChange={(event) => put({ secret: event.currentTarget.value })}
          />
        </>
      )}
    </CaseForm>
  );
}

const MONO = { input: { fontFamily: 'ui-monospace, monospace' } };
const NO_JSON = t('This is no JSON. Look for a missing quote or comma.');

function HttpFields({ entry, put, at, fault }: Part & { fault: string | undefined }) {
  return (
    <>
      <div className="pair">
        <TextInput
          label={t('Address')}
          placeholder="https://sms.example.com/send"
          spellCheck={false}
          value={entry.url}
          error={at('settings.url')}
          onChange={(event) => put({ url: event.currentTarget.value })}
        />
        <Select
          label={t('Method')}
          data={['POST', 'PUT', 'GET']}
          value={entry.method}
          onChange={(method) => put({ method: method ?? 'POST' })}
        />
      </div>
      <Textarea
        label={t('Headers')}
        description={t('As JSON. A secret is written as {secret}: everybody who works here can read the rest.')}
        autosize
        minRows={3}
        spellCheck={false}
        styles={MONO}
        value={entry.headers}
        error={fault === 'headers' ? NO_JSON : at('settings.headers')}
        onChange={(event) => put({ headers: event.currentTarget.value })}
      />
      <Textarea
        label={t('Body')}
        description={t('As JSON. Filled in: {to}, {text}, {id}, {sender}, {secret} and {callback}.')}
        autosize
        minRows={4}
        spellCheck={false}
        styles={MONO}
        value={entry.body}
        error={fault === 'body' ? NO_JSON : at('settings.body')}
        onChange={(event) => put({ body: event.currentTarget.value })}
      />
      <TextInput
        label={t('Where the provider’s name for the text stands in its answer')}
        placeholder="messages.0.id"
        spellCheck={false}
        value={entry.id_path}
        onChange={(event) => put({ id_path: event.currentTarget.value })}
      />
      <TextInput
        label={t('Header for a key of our own')}
        description={t('If the provider takes the same request once by it. Empty: it does not.')}
        placeholder="Idempotency-Key"
        spellCheck={false}
        value={entry.idempotency_header}
        error={at('settings.idempotency_header')}
        onChange={(event) => put({ idempotency_header: event.currentTarget.value })}
      />
    </>
  );
}
