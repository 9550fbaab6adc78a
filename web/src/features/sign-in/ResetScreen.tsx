import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { auth, faultsOf } from '@/api/auth';
import { meQuery } from '@/api/me';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { SecretInput } from '@/ui/SecretInput';
import { Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { Door } from './Door';

export function ResetScreen() {
  const { key = '' } = useSearch({ from: '/reset-password' });
  const me = useQuery(meQuery);
  const link = useQuery({
    queryKey: ['reset', key],
    queryFn: () => auth('GET', '/auth/password/reset', undefined, { 'X-Password-Reset-Key': key }),
    enabled: me.isSuccess && key !== '',
    refetchOnWindowFocus: false,
  });
  const dead = key === '' || (link.data && link.data.status !== 200 && link.data.status !== 409);
  const user = link.data?.data?.user as { email?: string } | undefined;
  return (
    <Door title={t('Choose a new password')} lead={user?.email && t('For {{email}}', { email: user.email })}>
      {dead ? (
        <div className="stack">
          <Notice tone="bad" title={t('This link no longer works')}>
            <p>{t('It was used already, or it is too old. Nothing was changed.')}</p>
          </Notice>
          <Link to="/forgot-password">{t('Ask for another link')}</Link>
        </div>
      ) : link.data ? (
        <NewPassword name={key} email={user?.email ?? ''} />
      ) : (
        <Skeleton height={120} />
      )}
    </Door>
  );
}

function NewPassword({ name, email }: { name: string; email: string }) {
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const send = async () => {
    if (!password) return setFault(t('Enter the new password.'));
    setBusy(true);
    const found = await auth('POST', '/auth/password/reset', { key: name, password });
    setBusy(false);
    // 401: changed, and to be used now.
    if (found.status !== 200 && found.status !== 401)
      return setFault(Object.values(faultsOf(found, ['password'])).join(' ') || t('This did not work. Try again.'));
    done(t('The password is changed. Sign in with it.'));
    await navigate({ to: '/sign-in', search: {}, replace: true });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <SecretInput
        label={t('New password')}
        description={t('At least ten characters.')}
        autoComplete="new-password"
        value={password}
        error={fault}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy}>
        {t('Change the password')}
      </Button>
    </form>
  );
}
