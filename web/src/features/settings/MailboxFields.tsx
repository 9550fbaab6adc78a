import { t } from '@/lib/i18n';
import { NumberInput, Select, TextInput } from '@/ui/controls';
import { SecretInput } from '@/ui/SecretInput';
import type { MailboxEntry } from './queries';

const SECURITY = [
  { value: 'starttls', label: t('STARTTLS (usually port 587)') },
  { value: 'tls', label: t('TLS from the first byte (usually port 465)') },
  { value: 'none', label: t('None: everything travels in the clear') },
];
const USUAL = { starttls: 587, tls: 465, none: 25 };

type Props = {
  entry: MailboxEntry;
  put: (more: Partial<MailboxEntry>) => void;
  at: (field: string) => string | undefined;
  hasPassword: boolean;
};

export function MailboxFields({ entry, put, at, hasPassword }: Props) {
  const secure = (security: MailboxEntry['security']) =>
    // A port somebody chose stays; a usual one follows the kind of security.
    put({ security, ...(Object.values(USUAL).includes(entry.port) && { port: USUAL[security] }) });
  return (
    <>
      <div className="pair">
        <TextInput
          label={t('Mail server')}
          placeholder="smtp.example.com"
          spellCheck={false}
          autoComplete="off"
          value={entry.host}
          error={at('host')}
          onChange={(event) => put({ host: event.currentTarget.value })}
        />
        <NumberInput
          label={t('Port')}
          w={110}
          min={1}
          max={65535}
          allowDecimal={false}
          value={entry.port || ''}
          error={at('port')}
          onChange={(port) => put({ port: Number(port) || 0 })}
        />
      </div>
      <Select
        label={t('Security')}
        data={SECURITY}
        value={entry.security}
        error={at('security')}
        onChange={(security) => secure(security as MailboxEntry['security'])}
      />
      <div className="pair">
        <TextInput
          label={t('User')}
          autoComplete="off"
          spellCheck={false}
          value={entry.username}
          error={at('username')}
          onChange={(event) => put({ username: event.currentTarget.value })}
        />
        <SecretInput
          label={t('Password')}
          description={hasPassword ? t('One is stored. Leave this empty to keep it.') : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="new-password"
          value={entry.password ?? ''}
          error={at('password')}
          onChange={(event) => put({ password: event.currentTarget.value || null })}
        />
      </div>
      <div className="pair">
        <TextInput
          label={t('From')}
          type="email"
          placeholder="accounts@example.com"
          value={entry.from_address}
          error={at('from_address')}
          onChange={(event) => put({ from_address: event.currentTarget.value })}
        />
        <TextInput
          label={t('Name of the sender')}
          placeholder={t('Accounts receivable')}
          value={entry.from_name}
          error={at('from_name')}
          onChange={(event) => put({ from_name: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('Replies go to')}
        description={t('Empty: where the organisation’s replies go, else to the sender.')}
        type="email"
        value={entry.reply_to}
        error={at('reply_to')}
        onChange={(event) => put({ reply_to: event.currentTarget.value })}
      />
    </>
  );
}
