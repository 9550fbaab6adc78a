import { IconDots } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { modeWord, providerWord } from '@/features/charges/words';
import { t } from '@/lib/i18n';
import { Copyable } from '@/ui/Copyable';
import { ActionIcon, Badge, Button } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Menu } from '@/ui/overlays';
import { Card } from '@/ui/Page';
import { SecretInput } from '@/ui/SecretInput';
import { Failed, Notice } from '@/ui/states';
import { done, failed } from '@/ui/toast';
import { useSending } from '@/ui/useSending';
import { ChangeAccount, RemoveAccount } from './ChangeAccount';
import { type Account, accountsQuery, changeAccount, testAccount } from './queries';

const WHERE: Record<Account['kind'], string> = {
  stripe: t(
    'At Stripe under Developers, Webhooks, add this endpoint and choose the events payment_intent.*, charge.*, refund.*, checkout.session.*, setup_intent.succeeded and payment_method.detached.',
  ),
  gocardless: t('At GoCardless under Developers, Create, Webhook endpoint, enter this address.'),
};

/** One account: what stops it, whether it answers, and where the provider tells what happened. */
export function AccountCard({ account, only }: { account: Account; only: boolean }) {
  const queries = useQueryClient();
  const trial = useSending();
  const [tested, setTested] = useState<Schemas['ProviderTest']>();
  const again = () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
  const test = () =>
    trial.send(async () => {
      setTested(undefined);
      const found = await testAccount(account.id);
      setTested(found);
      if (found.mended) await again();
    });
  return (
    <Card
      title={
        <span className="row wrap">
          {account.name}
          <Badge color={account.mode === 'live' ? 'green' : 'yellow'}>{modeWord[account.mode]}</Badge>
          {account.is_default && !only && <Badge color="gray">{t('Default')}</Badge>}
        </span>
      }
      actions={<More account={account} again={again} />}
    >
      <div className="stack">
        <p className="muted">
          {providerWord[account.kind]}
          {account.api_base && `, ${account.api_base}`}
          {' · '}
          {account.mode === 'live'
            ? t('Takes real money once the organisation is live.')
            : t('No real money moves through it.')}
        </p>
        {account.fault && (
          <Notice tone="bad" title={t('Charges wait: the account has a problem')}>
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
        <div className="row wrap">
          <Button variant="default" loading={trial.busy} onClick={() => void test()}>
            {t('Test the connection')}
          </Button>
          <span className="hint">{t('Signs in and reads. Nothing is charged.')}</span>
        </div>
        {trial.rest !== undefined && <Failed error={trial.rest} />}
        {tested && (
          <Notice
            {...(!tested.ok && { tone: 'bad' as const })}
            title={tested.ok ? t('The test went well') : t('The test did not get through')}
          >
            <p>{tested.message}</p>
            {tested.mended && <p>{t('A fault had stopped the account. It goes on now, and waiting charges leave.')}</p>}
          </Notice>
        )}
        <Webhook account={account} again={again} />
      </div>
    </Card>
  );
}

function Webhook({ account, again }: { account: Account; again: () => Promise<void> }) {
  const form = useSending(['webhook_secret']);
  const [secret, setSecret] = useState('');
  const [other, setOther] = useState(false);
  const save = async () => {
    await changeAccount(account.id, { webhook_secret: secret.trim() });
    await again();
    setSecret('');
    setOther(false);
    done(t('What {{name}} tells is believed from now on.', account));
  };
  return (
    <section className="stack" aria-label={t('Webhook of {{name}}', account)}>
      <h3>{t('Webhook address')}</h3>
      <Copyable text={account.webhook_url} label={t('Copy the address')} />
      <p className="hint">{WHERE[account.kind]}</p>
      {account.has_webhook_secret && !other ? (
        <div className="row wrap">
          <span className="muted">{t('The signing secret is entered.')}</span>
          <button type="button" className="link" onClick={() => setOther(true)}>
            {t('Enter another one')}
          </button>
        </div>
      ) : (
        <form className="stack" onSubmit={form.submit(save)}>
          {!account.has_webhook_secret && (
            <Notice tone="warn" title={t('The signing secret is missing')}>
              <p>
                {t(
                  'What the provider tells us is refused until it is entered. Until then a charge is only known to be paid when it is asked for, every six hours.',
                )}
              </p>
            </Notice>
          )}
          <SecretInput
            label={t('Signing secret')}
            description={t('The provider shows it once the address is entered there.')}
            placeholder={account.kind === 'stripe' ? 'whsec_…' : ''}
            autoComplete="off"
            value={secret}
            error={form.at('webhook_secret')}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
          {form.rest !== undefined && <Failed error={form.rest} />}
          <div className="row">
            <Button type="submit" loading={form.busy} disabled={!secret.trim()}>
              {t('Save the secret')}
            </Button>
            {other && (
              <Button variant="default" onClick={() => setOther(false)}>
                {t('Keep the one there is')}
              </Button>
            )}
          </div>
        </form>
      )}
    </section>
  );
}

function More({ account, again }: { account: Account; again: () => Promise<void> }) {
  const [asked, setAsked] = useState<'change' | 'remove'>();
  const prefer = () =>
    changeAccount(account.id, { is_default: true })
      .then(again)
      .then(() => done(t('{{name}} is charged where no other account is named.', account)))
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
          <Menu.Item onClick={() => setAsked('change')}>{t('Change the name or the key…')}</Menu.Item>
          {!account.is_default && <Menu.Item onClick={() => void prefer()}>{t('Make it the default')}</Menu.Item>}
          <Menu.Item color="red" onClick={() => setAsked('remove')}>
            {t('Remove…')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'change' && <ChangeAccount account={account} again={again} onClose={close} />}
      {asked === 'remove' && <RemoveAccount account={account} again={again} onClose={close} />}
    </>
  );
}
