import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '@/api/me';
import { acceptInvitation, invitedQuery } from '@/api/people';
import type { Invited } from '@/api/people-types';
import { asProblem } from '@/api/problem';
import { roleMay, roleName } from '@/features/users/roles';
import { t } from '@/lib/i18n';
import { Button, Skeleton, TextInput } from '@/ui/controls';
import { SecretInput } from '@/ui/SecretInput';
import { Failed, Notice } from '@/ui/states';
import { useSending } from '@/ui/useSending';
import { Door } from './Door';

export function InvitationScreen() {
  const { token = '' } = useSearch({ from: '/invitation' });
  const me = useQuery(meQuery);
  const found = useQuery({ ...invitedQuery(token), enabled: me.isSuccess && token !== '' });
  const gone = token === '' || (found.error && asProblem(found.error).status === 404);
  return (
    <Door title={found.data ? t('Join {{name}}', { name: found.data.organisation }) : t('Invitation')}>
      {gone ? (
        <div className="stack">
          <Notice tone="bad" title={t('This invitation no longer works')}>
            <p>{t('It was used, withdrawn, or is too old. Ask the person who invited you for another one.')}</p>
          </Notice>
          <Link to="/sign-in">{t('Sign in')}</Link>
        </div>
      ) : found.error ? (
        <Failed error={found.error} retry={() => void found.refetch()} />
      ) : found.data ? (
        <Accept token={token} invited={found.data} signedInAs={me.data?.user?.email} />
      ) : (
        <Skeleton height={200} />
      )}
    </Door>
  );
}

type AcceptProps = { token: string; invited: Invited; signedInAs: string | undefined };

function Accept({ token, invited, signedInAs }: AcceptProps) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const form = useSending(['name', 'password']);
  const other = signedInAs && signedInAs.toLowerCase() !== invited.email.toLowerCase();
  return (
    <form
      className="stack"
      onSubmit={form.submit(async () => {
        await acceptInvitation({ token, password, name: name.trim() });
        queries.clear();
        await navigate({ to: '/', replace: true }); // with a second factor the account still has to sign in: asked there
      })}
    >
      <p>
        {t('You are invited as {{role}}.', { role: roleName(invited.role).toLowerCase() })} {roleMay(invited.role)}
      </p>
      {other && (
        <Notice tone="warn">
          {t('This browser is signed in as {{email}}. Joining signs you in as {{invited}} instead.', {
            email: signedInAs,
            invited: invited.email,
          })}
        </Notice>
      )}
      <TextInput label={t('Email')} type="email" autoComplete="username" readOnly value={invited.email} />
      {!invited.has_account && (
        <TextInput
          label={t('Your name')}
          description={t('Your colleagues see it beside what you do.')}
          autoComplete="name"
          maxLength={200}
          value={name}
          error={form.at('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <SecretInput
        label={invited.has_account ? t('Your password') : t('Password')}
        description={
          invited.has_account
            ? t('You have an account already; its password signs you in.')
            : t('At least ten characters.')
        }
        autoComplete={invited.has_account ? 'current-password' : 'new-password'}
        value={password}
        error={form.at('password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {form.rest !== undefined && <Failed error={form.rest} />}
      <Button type="submit" loading={form.busy} disabled={!password || (!invited.has_account && !name.trim())}>
        {t('Join')}
      </Button>
    </form>
  );
}
