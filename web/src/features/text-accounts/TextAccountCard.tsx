import { IconDots } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Copyable } from '@/ui/Copyable';
import { ActionIcon, Badge, Button, TextInput } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Menu } from '@/ui/overlays';
import { Card } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { done, failed } from '@/ui/toast';
import { useSending } from '@/ui/useSending';
import { AccountForm } from './AccountForm';
import { Callbacks } from './Callbacks';
import { type Account, changeTextAccount, removeTextAccount, testTextAccount, textAccountsQuery } from './queries';

/** One account: what stops it, a trial, and where its provider tells what happened. */
export function TextAccountCard({ account, only }: { account: Account; only: boolean }) {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: textAccountsQuery.queryKey });
  return (
    <Card
      title={
        <span className="row wrap">
          {account.name}
          {account.is_default && !only && <Badge color="gray">{t('Default')}</Badge>}
        </span>
      }
      actions={<More account={account} again={again} />}
    >
      <div className="stack">
        <p className="muted">
          {account.kind === 'twilio' ? 'Twilio' : String(account.settings.url ?? '')}
          {account.sender && ` · ${t('from {{sender}}', account)}`}
        </p>
        {account.fault && (
          <Notice tone="bad" title={t('Texts wait: the account has a problem')}>
            <p>{account.fault}</p>
            <p className="hint">
              {t('Since')} <Instant at={account.fault_since} />.{' '}
              {account.retry_at && (
                <>
                  {t('Tried again by itself:')} <Instant at={account.retry_at} />.
                </>
              )}
            </p>
          </Notice>
        )}
        <Trial account={account} again={again} />
        <Addresses account={account} />
        <Callbacks account={account.id} />
      </div>
    </Card>
  );
}

const TITLES = {
  true: t('The test went well'),
  false: t('The test did not get through'),
  null: t('Nobody knows whether the text has left. Look whether it arrives'),
};

function Trial({ account, again }: { account: Account; again: () => Promise<void> }) {
  const form = useSending(['to']);
  const [to, setTo] = useState('');
  const [tested, setTested] = useState<Schemas['TextAccountTested']>();
  const test = (number: string | null) =>
    form.send(async () => {
      setTested(undefined);
      const found = await testTextAccount(account.id, number);
      setTested(found);
      if (found.mended) await again();
    });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (to.trim()) void test(to.trim());
      }}
    >
      <div className="row wrap">
        <Button variant="default" disabled={form.busy} onClick={() => void test(null)}>
          {t('Test the connection')}
        </Button>
        <span className="hint">{t('Signs in. Nothing is sent.')}</span>
      </div>
      <TextInput
        type="tel"
        label={t('Your own number')}
        description={t('One trial text, in test mode too. The provider bills it.')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder="+49"
        value={to}
        error={form.at('to')}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" loading={form.busy} disabled={!to.trim()}>
          {t('Send me a trial text')}
        </Button>
      </div>
      {form.rest !== undefined && <Failed error={form.rest} />}
      {tested && (
        <Notice
          {...(tested.ok !== true && { tone: tested.ok === null ? ('warn' as const) : ('bad' as const) })}
          title={TITLES[`${tested.ok}`]}
        >
          <p>{tested.message}</p>
          {tested.mended && <p>{t('A fault had stopped the account. It goes on now, and waiting texts leave.')}</p>}
        </Notice>
      )}
    </form>
  );
}

function Addresses({ account }: { account: Account }) {
  return (
    <section className="stack" aria-label={t('Callbacks of {{name}}', account)}>
      <h3>{t('Where the provider tells us')}</h3>
      {!account.public && (
        <Notice tone="warn" title={t('No provider can reach this installation')}>
          <p>
            {t(
              'It has no public address. Texts leave, but nobody tells us whether they arrived, and no answer and no STOP comes in. Whoever runs Dunnock sets DUNNOCK_URL.',
            )}
          </p>
        </Notice>
      )}
      <Copyable text={account.incoming_url} label={t('Copy the address')} />
      <p className="hint">
        {account.kind === 'twilio'
          ? t(
              'At Twilio, on your number or messaging service: the webhook for incoming messages. Answers and STOP come in here.',
            )
          : t('Where your bridge brings texts that people answer, and STOP.')}
      </p>
      {account.kind === 'http' && (
        <>
          <Copyable text={account.status_url} label={t('Copy the address')} />
          <p className="hint">{t('Where your bridge tells what became of a text. It stands for {callback} too.')}</p>
        </>
      )}
    </section>
  );
}

function More({ account, again }: { account: Account; again: () => Promise<void> }) {
  const [asked, setAsked] = useState<'change' | 'remove'>();
  const prefer = () =>
    changeTextAccount(account.id, { is_default: true })
      .then(again)
      .then(() => done(t('Texts leave through {{name}} from now on.', account)))
      .catch(failed);
  const close = () => setAsked(undefined);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t('More about {{name}}', account)}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('change')}>{t('Change…')}</Menu.Item>
          {!account.is_default && <Menu.Item onClick={() => void prefer()}>{t('Make it the default')}</Menu.Item>}
          <Menu.Item color="red" onClick={() => setAsked('remove')}>
            {t('Remove…')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'change' && <AccountForm account={account} onClose={close} />}
      <Confirm
        open={asked === 'remove'}
        onClose={close}
        title={t('Remove {{name}}', account)}
        verb={t('Remove the account')}
        danger
        act={async () => {
          await removeTextAccount(account.id);
          await again();
          done(t('{{name}} is removed, and its secret wiped.', account));
        }}
      >
        <p>
          {t(
            'Its secret is wiped and its callback addresses answer no more. What left through it stays. Texts that wait need another account.',
          )}
        </p>
      </Confirm>
    </>
  );
}
