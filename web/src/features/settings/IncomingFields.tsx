import { t } from '@/lib/i18n';
import { NumberInput, Select, Switch, TextInput } from '@/ui/controls';
import { SecretInput } from '@/ui/SecretInput';
import type { IncomingEntry } from './incoming';

const SECURITY = [
  { value: 'tls', label: t('TLS from the first byte (usually port 993)') },
  { value: 'starttls', label: t('STARTTLS (usually port 143)') },
  { value: 'none', label: t('None: only on this machine') },
];
const USUAL = { tls: 993, starttls: 143, none: 143 };

type Props = {
  entry: IncomingEntry;
  put: (more: Partial<IncomingEntry>) => void;
  at: (field: string) => string | undefined;
  hasPassword: boolean;
  /** With access from a provider there is no password to enter. */
  byPassword: boolean;
};

export function IncomingFields({ entry, put, at, hasPassword, byPassword }: Props) {
  const secure = (security: IncomingEntry['security']) =>
    put({ security, ...(Object.values(USUAL).includes(entry.port) && { port: USUAL[security] }) });
  return (
    <>
      <div className="pair">
        <TextInput
          label={t('IMAP server')}
          placeholder="imap.example.com"
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
        onChange={(security) => secure(security as IncomingEntry['security'])}
      />
      <div className="pair">
        <TextInput
          label={t('User')}
          description={t('Empty: the one mail leaves with.')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          spellCheck={false}
          value={entry.username}
          error={at('username')}
          onChange={(event) => put({ username: event.currentTarget.value })}
        />
        {byPassword && (
          <SecretInput
            label={t('Password')}
            description={
              hasPassword ? t('One is stored. Leave this empty to keep it.') : t('Empty: the one mail leaves with.')
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            value={entry.password ?? ''}
            error={at('password')}
            onChange={(event) => put({ password: event.currentTarget.value || null })}
          />
        )}
      </div>
      <div className="pair">
        <TextInput
          label={t('Folder')}
          spellCheck={false}
          value={entry.folder}
          error={at('folder')}
          onChange={(event) => put({ folder: event.currentTarget.value })}
        />
        <NumberInput
          label={t('Days of earlier mail')}
          description={t('Read in when reading begins, 90 at most. It starts no workflow.')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={90}
          allowDecimal={false}
          value={entry.history_days}
          error={at('history_days')}
          onChange={(days) => put({ history_days: Number(days) || 0 })}
        />
      </div>
      <Switch
        label={t('Automatic replies start workflows, too')}
        description={t('Out of office, receipts, newsletters: off unless you know why.')}
        checked={entry.automatic_events}
        onChange={(event) => put({ automatic_events: event.currentTarget.checked })}
      />
    </>
  );
}
