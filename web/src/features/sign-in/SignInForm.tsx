import { useState } from 'react';
import { type AuthAnswer, auth, faultsOf, pending } from '@/api/auth';
import { t } from '@/lib/i18n';
import { Button, TextInput } from '@/ui/controls';
import { SecretInput } from '@/ui/SecretInput';
import { Notice } from '@/ui/states';

type Props = { email?: string; onDone: () => Promise<unknown> };
type Faults = Record<string, string>;

const ended = (found: AuthAnswer) => found.status === 200 || found.status === 409;

function said(found: AuthAnswer, fields: readonly string[]): Faults {
  if (found.status === 429) return { '': t('Too many tries. Wait a few minutes, then try again.') };
  const faults = faultsOf(found, fields);
  if (Object.keys(faults).length) return faults;
  return { '': t('Signing in failed with status {{status}}. Try again.', { status: found.status }) };
}

/** Address and password, then the code where the account asks for one. */
export function SignInForm({ email: known, onDone }: Props) {
  const [coding, setCoding] = useState(false);
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  if (coding) return <CodeStep onDone={onDone} onBack={() => setCoding(false)} />;
  const send = async () => {
    const empty: Faults = {
      ...(!email.trim() && { email: t('Enter your email address.') }),
      ...(!password && { password: t('Enter your password.') }),
    };
    setFaults(empty);
    if (Object.keys(empty).length) return;
    setBusy(true);
    const found = await auth('POST', '/auth/login', { email: email.trim(), password });
    if (ended(found)) await onDone();
    else if (found.status === 401 && pending(found, 'mfa_authenticate')) setCoding(true);
    else setFaults(said(found, ['email', 'password']));
    setBusy(false);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {faults[''] && <Notice tone="bad">{faults['']}</Notice>}
      <TextInput
        label={t('Email')}
        type="email"
        autoComplete="username"
        data-autofocus={!known || undefined}
        value={email}
        readOnly={Boolean(known)}
        error={faults.email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <SecretInput
        label={t('Password')}
        autoComplete="current-password"
        data-autofocus={Boolean(known) || undefined}
        value={password}
        error={faults.password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy}>
        {t('Sign in')}
      </Button>
    </form>
  );
}

function CodeStep({ onDone, onBack }: { onDone: () => Promise<unknown>; onBack: () => void }) {
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const send = async () => {
    if (!code.trim()) return setFaults({ code: t('Enter the code.') });
    setBusy(true);
    const found = await auth('POST', '/auth/2fa/authenticate', { code: code.replaceAll(' ', '') });
    if (ended(found)) await onDone();
    else if (found.status === 401) onBack();
    else setFaults(said(found, ['code']));
    setBusy(false);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {faults[''] && <Notice tone="bad">{faults['']}</Notice>}
      <TextInput
        key={String(recovery)}
        label={recovery ? t('Recovery code') : t('Code from your authenticator app')}
        description={recovery ? t('One of the codes you kept when you set it up. Each works once.') : t('Six digits.')}
        inputMode={recovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        autoFocus
        value={code}
        error={faults.code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy}>
        {t('Sign in')}
      </Button>
      <div className="door-foot">
        <button
          type="button"
          className="link"
          onClick={() => {
            setRecovery(!recovery);
            setCode('');
            setFaults({});
          }}
        >
          {recovery ? t('Use the authenticator app') : t('Use a recovery code')}
        </button>
        <button type="button" className="link" onClick={onBack}>
          {t('Start again')}
        </button>
      </div>
    </form>
  );
}
