import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { guarded } from '@/api/account';
import { faultsOf } from '@/api/auth';
import { meQuery } from '@/api/me';
import { rename } from '@/api/people';
import type { Me } from '@/api/people-types';
import { Section } from '@/features/settings/Section';
import { useUnsaved } from '@/features/settings/useUnsaved';
import { roleMay, roleName } from '@/features/users/roles';
import { t } from '@/lib/i18n';
import { Button, Skeleton, TextInput } from '@/ui/controls';
import { Card, KeyValues, Page } from '@/ui/Page';
import { SecretInput } from '@/ui/SecretInput';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { useSending } from '@/ui/useSending';
import { Reauthenticate } from './Reauthenticate';
import { SecondFactor } from './SecondFactor';
import './account.css';

export function ProfileScreen() {
  const me = useQuery(meQuery);
  return (
    <Page title={t('Profile and security')}>
      <div className="body settings-body stack">
        {me.error ? (
          <Failed error={me.error} retry={() => void me.refetch()} />
        ) : !me.data ? (
          <Skeleton height={320} />
        ) : me.data.user ? (
          <>
            <Name user={me.data.user} />
            <Rights me={me.data} />
            <Password email={me.data.user.email} />
            <SecondFactor on={me.data.user.mfa} email={me.data.user.email} />
            <Reauthenticate />
          </>
        ) : (
          <Notice>{t('These requests are signed by an API key, which has no profile.')}</Notice>
        )}
      </div>
    </Page>
  );
}

function Name({ user }: { user: NonNullable<Me['user']> }) {
  const queries = useQueryClient();
  const [name, setName] = useState(user.name);
  const form = useSending(['name']);
  const dirty = name.trim() !== user.name;
  const unsaved = useUnsaved(dirty);
  const save = async () => {
    const me = await rename(name.trim());
    queries.setQueryData(meQuery.queryKey, me);
    setName(me.user?.name ?? name);
    await queries.invalidateQueries({ queryKey: ['users'] });
  };
  return (
    <Section
      title={t('You')}
      form={form}
      dirty={dirty && Boolean(name.trim())}
      save={save}
      undo={() => setName(user.name)}
    >
      <TextInput
        label={t('Name')}
        description={t('Your colleagues see it beside what you do.')}
        autoComplete="name"
        maxLength={100}
        value={name}
        error={form.at('name') ?? (name.trim() ? undefined : t('Give your name, as colleagues should read it.'))}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('Email')}
        description={t('You sign in with it. It cannot be changed here.')}
        value={user.email}
        readOnly
      />
      {unsaved}
    </Section>
  );
}

const Rights = ({ me }: { me: Me }) => (
  <Card title={t('What you may do here')}>
    <KeyValues
      rows={[
        [t('Organisation'), me.organisation?.name ?? ''],
        [t('Role'), roleName(me.role)],
        [t('Customers you see'), me.portfolios.length ? me.portfolios.join(', ') : t('All')],
      ]}
    />
    {me.role && <p className="hint">{roleMay(me.role)}</p>}
  </Card>
);

function Password({ email }: { email: string }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const change = async () => {
    setBusy(true);
    setFaults({});
    const found = await guarded('POST', '/account/password/change', { current_password: current, new_password: next });
    setBusy(false);
    if (found.status === 0) return;
    if (found.status !== 200) {
      const said = faultsOf(found, ['current_password', 'new_password']);
      return setFaults(Object.keys(said).length ? said : { '': t('The password was not changed. Try again.') });
    }
    setCurrent('');
    setNext('');
    done(t('The password is changed. Other devices have to sign in again.'));
  };
  return (
    <Card title={t('Password')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <div className="pair">
          <SecretInput
            label={t('Password now')}
            autoComplete="current-password"
            value={current}
            error={faults.current_password}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <SecretInput
            label={t('New password')}
            description={t('At least ten characters.')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            value={next}
            error={faults.new_password}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
        </div>
        {faults[''] && <Notice tone="bad">{faults['']}</Notice>}
        <div className="row">
          <Button type="submit" className="push" loading={busy} disabled={!current || !next}>
            {t('Change the password')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
