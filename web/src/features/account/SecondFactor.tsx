import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { guarded, passwordGiven, type Recovery, recoveryCodes, type Totp, totpSetup } from '@/api/account';
import { faultsOf } from '@/api/auth';
import { meQuery } from '@/api/me';
import { Problem } from '@/api/problem';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Badge, Button, TextInput } from '@/ui/controls';
import { Card } from '@/ui/Page';
import { Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { RecoveryCodes } from './RecoveryCodes';

type Props = { on: boolean; email: string };

export function SecondFactor({ on, email }: Props) {
  const queries = useQueryClient();
  const [setup, setSetup] = useState<Totp>();
  const [codes, setCodes] = useState<Recovery>();
  const [asking, setAsking] = useState<'off' | 'codes'>();
  const [fault, setFault] = useState('');
  const fresh = () => queries.invalidateQueries({ queryKey: meQuery.queryKey });
  const begin = async () => {
    setFault('');
    if (!(await passwordGiven())) return;
    const found = await totpSetup();
    if (found.totp) setSetup(found.totp);
    else if (found.status === 200) await fresh();
    else if (found.status !== 0) setFault(t('Setting it up did not work. Try again.'));
  };
  const show = async () => setCodes(await recoveryCodes(false));
  return (
    <Card
      title={
        <span className="row">
          {t('Second factor')}
          <Badge color={on ? 'green' : 'gray'}>{on ? t('On') : t('Off')}</Badge>
        </span>
      }
    >
      <div className="stack">
        <p className="muted">
          {on
            ? t('Signing in asks for a code from your authenticator app after the password.')
            : t('With it, a password alone opens nothing: signing in also asks for a code from an app on your phone.')}
        </p>
        {fault && <Notice tone="bad">{fault}</Notice>}
        {codes && <RecoveryCodes recovery={codes} email={email} onClose={() => setCodes(undefined)} />}
        {setup && !on ? (
          <TurnOn
            totp={setup}
            onCancel={() => setSetup(undefined)}
            onDone={async () => {
              setSetup(undefined);
              await fresh();
              setCodes(await recoveryCodes(false));
              done(t('The second factor is on. Keep the recovery codes.'));
            }}
          />
        ) : on ? (
          <div className="row wrap">
            {!codes && (
              <Button variant="default" onClick={() => void show()}>
                {t('Show the recovery codes')}
              </Button>
            )}
            <Button variant="default" onClick={() => setAsking('codes')}>
              {t('New recovery codes…')}
            </Button>
            <Button variant="default" className="push" color="red" onClick={() => setAsking('off')}>
              {t('Turn off…')}
            </Button>
          </div>
        ) : (
          <div className="row">
            <Button onClick={() => void begin()}>{t('Set up')}</Button>
          </div>
        )}
      </div>
      <Confirm
        open={asking === 'off'}
        onClose={() => setAsking(undefined)}
        title={t('Turn off the second factor')}
        verb={t('Turn it off')}
        danger
        act={async () => {
          const found = await guarded('DELETE', '/account/authenticators/totp');
          if (found.status === 0) return;
          if (found.status !== 200) throw new Problem({ detail: t('It is still on. Try again.') });
          setCodes(undefined);
          await fresh();
          done(t('The second factor is off.'));
        }}
      >
        <p>{t('From now on your password alone signs you in. The recovery codes stop working.')}</p>
      </Confirm>
      <Confirm
        open={asking === 'codes'}
        onClose={() => setAsking(undefined)}
        title={t('New recovery codes')}
        verb={t('Make new codes')}
        act={async () => {
          const made = await recoveryCodes(true);
          if (made) setCodes(made);
        }}
      >
        <p>{t('The codes you have now stop working.')}</p>
      </Confirm>
    </Card>
  );
}

type TurnOnProps = { totp: Totp; onCancel: () => void; onDone: () => Promise<void> };

function TurnOn({ totp, onCancel, onDone }: TurnOnProps) {
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const send = async () => {
    setBusy(true);
    setFault('');
    const found = await guarded('POST', '/account/authenticators/totp', { code: code.replaceAll(' ', '') });
    setBusy(false);
    if (found.status === 200) return void onDone();
    if (found.status !== 0)
      setFault(Object.values(faultsOf(found, ['code'])).join(' ') || t('This did not work. Try again.'));
  };
  return (
    <form
      className="totp"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <img
        className="totp-code"
        src={totp.picture}
        width={176}
        height={176}
        alt={t('QR code for the authenticator app')}
      />
      <div className="stack">
        <ol className="steps">
          <li>{t('Scan the picture with an authenticator app.')}</li>
          <li>
            {t('Cannot scan? Type this key into the app:')}{' '}
            <code className="totp-key">{totp.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </li>
          <li>{t('Enter the six digits that the app shows.')}</li>
        </ol>
        <TextInput
          label={t('Code from the app')}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          w={180}
          value={code}
          error={fault}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" loading={busy} disabled={code.replaceAll(' ', '').length < 6}>
            {t('Turn on')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('Cancel')}
          </Button>
        </div>
      </div>
    </form>
  );
}
