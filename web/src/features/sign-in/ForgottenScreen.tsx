import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { auth, faultsOf } from '@/api/auth';
import { meQuery } from '@/api/me';
import { t } from '@/lib/i18n';
import { Button, TextInput } from '@/ui/controls';
import { Notice } from '@/ui/states';
import { Door } from './Door';

export function ForgottenScreen() {
  const me = useQuery(meQuery);
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const send = async () => {
    if (!email.trim()) return setFault(t('Enter your email address.'));
    setBusy(true);
    setFault('');
    const found = await auth('POST', '/auth/password/request', { email: email.trim() });
    // 401 is how it says "taken, and you are not signed in".
    if (found.status === 200 || found.status === 401) setSentTo(email.trim());
    else if (found.status === 429) setFault(t('Asked too often. Wait a few minutes, then try again.'));
    else setFault(Object.values(faultsOf(found, ['email'])).join(' ') || t('This did not work. Try again.'));
    setBusy(false);
  };
  return (
    <Door title={t('Forgotten password')}>
      {me.data && !me.data.mail ? (
        <div className="stack">
          <Notice title={t('This Dunnock sends no mail about accounts')}>
            <p>
              {t(
                'Ask an owner of your organisation: under Users and roles they make a link with which you choose a new password.',
              )}
            </p>
          </Notice>
          <Link to="/sign-in">{t('Back to signing in')}</Link>
        </div>
      ) : sentTo ? (
        <div className="stack">
          <Notice title={t('Look into your mail')}>
            <p>{t('If {{email}} has an account here, a mail with a link is on its way to it.', { email: sentTo })}</p>
          </Notice>
          <p className="muted">
            {t('No mail? Look into the spam folder. An owner can also make a link for you, under Users and roles.')}
          </p>
          <Link to="/sign-in">{t('Back to signing in')}</Link>
        </div>
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextInput
            label={t('Email')}
            description={t('A link to choose a new password goes to it.')}
            type="email"
            autoComplete="username"
            value={email}
            error={fault}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" loading={busy}>
            {t('Send the link')}
          </Button>
          <Link to="/sign-in">{t('Back to signing in')}</Link>
        </form>
      )}
    </Door>
  );
}
