import { useEffect, useState } from 'react';
import { onReauthenticate } from '@/api/account';
import { auth, faultsOf } from '@/api/auth';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Modal } from '@/ui/overlays';
import { SecretInput } from '@/ui/SecretInput';

/** Asks for the password where being signed in is not enough. What was to be done goes on by itself. */
export function Reauthenticate() {
  const [settle, setSettle] = useState<(given: boolean) => void>();
  useEffect(() => {
    onReauthenticate(() => new Promise((go) => setSettle(() => go)));
    return () => onReauthenticate(undefined);
  }, []);
  if (!settle) return null;
  const end = (given: boolean) => {
    settle(given);
    setSettle(undefined);
  };
  return <Ask end={end} />;
}

function Ask({ end }: { end: (given: boolean) => void }) {
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const send = async () => {
    setBusy(true);
    setFault('');
    const found = await auth('POST', '/auth/reauthenticate', { password });
    setBusy(false);
    if (found.status === 200) return end(true);
    setFault(Object.values(faultsOf(found, ['password'])).join(' ') || t('This did not work. Try again.'));
  };
  return (
    <Modal opened onClose={() => end(false)} title={<b>{t('Your password again')}</b>} centered size={420}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t('This concerns the safety of your account, so it needs your password.')}</p>
        <SecretInput
          data-autofocus
          label={t('Password')}
          autoComplete="current-password"
          value={password}
          error={fault}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div className="row">
          <Button variant="default" className="push" onClick={() => end(false)}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!password}>
            {t('Go on')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
