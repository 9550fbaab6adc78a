import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '@/api/me';
import { setUp } from '@/api/people';
import { OrganisationFields } from '@/features/settings/OrganisationFields';
import { t } from '@/lib/i18n';
import { guess } from '@/lib/regions';
import { Button, Skeleton, TextInput } from '@/ui/controls';
import { SecretInput } from '@/ui/SecretInput';
import { Failed, Notice } from '@/ui/states';
import { useSending } from '@/ui/useSending';
import { Door } from './Door';

export function SetupScreen() {
  const me = useQuery(meQuery);
  return (
    <Door
      wide
      title={t('Set up Dunnock')}
      lead={
        me.data?.setup_needed &&
        t('Your account and your organisation. You become its owner; colleagues are invited later.')
      }
    >
      {me.error ? (
        <Failed error={me.error} retry={() => void me.refetch()} />
      ) : !me.data ? (
        <Skeleton height={420} />
      ) : me.data.setup_needed ? (
        <SetupForm />
      ) : (
        <div className="stack">
          <Notice title={t('This Dunnock is set up already')}>
            {t('Sign in, or ask one of its owners for an invitation.')}
          </Notice>
          <Link to="/sign-in">{t('Sign in')}</Link>
        </div>
      )}
    </Door>
  );
}

function SetupForm() {
  const given = useSearch({ from: '/setup' }).code ?? '';
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [code, setCode] = useState(given);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [organisation, setOrganisation] = useState(() => ({ name: '', ...guess() }));
  const form = useSending(['code', 'name', 'email', 'password', 'currency', 'time_zone', 'language', 'country']);
  const ready = code.trim() && name.trim() && email.trim() && password && organisation.name.trim();
  return (
    <form
      className="stack"
      noValidate
      onSubmit={form.submit(async () => {
        await setUp({ code: code.trim(), name: name.trim(), email: email.trim(), password, organisation });
        queries.clear();
        await navigate({ to: '/', replace: true });
      })}
    >
      {(!given || form.at('code')) && (
        <TextInput
          label={t('Code')}
          description={t('`dunnock up` prints it with the address of this page.')}
          autoComplete="off"
          value={code}
          error={form.at('code')}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      <section className="stack field-set">
        <h2>{t('You')}</h2>
        <TextInput
          label={t('Your name')}
          autoComplete="name"
          maxLength={200}
          value={name}
          error={form.at('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('Email')}
          description={t('You sign in with it.')}
          type="email"
          autoComplete="username"
          value={email}
          error={form.at('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <SecretInput
          label={t('Password')}
          description={t('At least ten characters.')}
          autoComplete="new-password"
          value={password}
          error={form.at('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </section>
      <section className="stack field-set">
        <h2>{t('Your organisation')}</h2>
        <OrganisationFields
          value={organisation}
          onChange={setOrganisation}
          at={(field) => form.at(`organisation.${field}`) ?? (field === 'name' ? undefined : form.at(field))}
        />
      </section>
      {form.rest !== undefined && <Failed error={form.rest} />}
      <p className="hint">{t('It begins in test mode: messages are captured and can be read here, nothing leaves.')}</p>
      <Button type="submit" loading={form.busy} disabled={!ready}>
        {t('Set up and sign in')}
      </Button>
    </form>
  );
}
