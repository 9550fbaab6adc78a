import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { organisationQuery } from '@/api/organisation';
import { Problem } from '@/api/problem';
import { forgetKey, keepKey } from '@/api/session';
import { t } from '@/lib/i18n';
import { Button, TextInput } from '@/ui/controls';
import { useTitle } from '@/ui/Page';
import { Failed } from '@/ui/states';
import './sign-in.css';

export function SignInScreen() {
  useTitle(t('Sign in'));
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const signIn = async () => {
    setBusy(true);
    setError(undefined);
    keepKey(key.trim());
    try {
      queries.clear();
      await queries.fetchQuery(organisationQuery);
      // Only an address of this app: it came out of the address line.
      await navigate({ href: to?.startsWith('/') && !to.startsWith('//') ? to : '/customers' });
    } catch (refused) {
      forgetKey();
      const wrong = refused instanceof Problem && refused.status === 401;
      setError(
        wrong
          ? new Problem({
              title: t('This key does not open anything'),
              detail: t('It is mistyped, or it was revoked.'),
            })
          : refused,
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <form
        className="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <h1>{t('Sign in to Dunnock')}</h1>
        <TextInput
          label={t('API key')}
          description={t('Kept until this tab is closed. `dunnock key create` makes one.')}
          type="password"
          autoComplete="off"
          placeholder="dnk_…"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        {error !== undefined && <Failed error={error} />}
        <Button type="submit" loading={busy} disabled={!key.trim()}>
          {t('Sign in')}
        </Button>
      </form>
    </main>
  );
}
