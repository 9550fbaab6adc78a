import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { incomingQuery } from '@/features/inbox/queries';
import { t } from '@/lib/i18n';
import { Copyable } from '@/ui/Copyable';
import { Badge, Button, Radio, TextInput } from '@/ui/controls';
import { SecretInput } from '@/ui/SecretInput';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { useSending } from '@/ui/useSending';
import { askConsent, type Incoming, KNOWN, type SignIn, saveSignIn, signInOf } from './incoming';
import { Section } from './Section';
import { useEdits } from './useEdits';
import { useUnsaved } from './useUnsaved';

const FIELDS = ['auth', 'client_id', 'client_secret', 'tenant'];
const REDIRECT = '/api/v1/mailbox/consent/callback';

/** A password, or the access Google and Microsoft give once somebody has agreed there. */
export function SignInSection({ incoming }: { incoming: Incoming }) {
  const queries = useQueryClient();
  const edits = useEdits(signInOf(incoming));
  const form = useSending(FIELDS);
  const asking = useSending();
  const unsaved = useUnsaved(edits.dirty);
  const entry = edits.value;
  const provider = entry.auth === 'password' ? undefined : entry.auth;
  const save = async () => {
    queries.setQueryData(incomingQuery.queryKey, await saveSignIn(entry));
    edits.undo();
    done(t('How the mailbox signs in is saved.'));
  };
  const ask = () => asking.send(async () => location.assign((await askConsent()).url));
  return (
    <>
      <Consented />
      <Section
        title={t('How the mailbox signs in')}
        hint={t('The same for mail that leaves and mail that comes in.')}
        form={form}
        dirty={edits.dirty}
        save={save}
        undo={edits.undo}
        beside={
          provider &&
          !edits.dirty && (
            <Button
              variant={incoming.has_access ? 'default' : 'filled'}
              loading={asking.busy}
              onClick={() => void ask()}
            >
              {incoming.has_access ? t('Ask for access again…') : t('Ask for access…')}
            </Button>
          )
        }
      >
        <Radio.Group
          aria-label={t('How the mailbox signs in')}
          value={entry.auth}
          error={form.at('auth')}
          onChange={(auth) => edits.put({ auth: auth as SignIn['auth'] })}
        >
          <div className="stack tight">
            <Radio value="password" label={t('With a user and a password')} />
            <Radio value="google" label={t('With access Google gives')} />
            <Radio value="microsoft" label={t('With access Microsoft gives')} />
          </div>
        </Radio.Group>
        {provider && (
          <>
            <div>
              <p className="hint">{t('Register an application of your own there, with this redirect address:')}</p>
              <Copyable text={`${location.origin}${REDIRECT}`} label={t('Copy')} />
              <p className="hint">{t('Mail comes in at {{host}}, port {{port}}.', KNOWN[provider])}</p>
            </div>
            <div className="pair">
              <TextInput
                label={t('Client ID')}
                spellCheck={false}
                autoComplete="off"
                value={entry.client_id}
                error={form.at('client_id')}
                onChange={(event) => edits.put({ client_id: event.currentTarget.value })}
              />
              <SecretInput
                label={t('Client secret')}
                description={incoming.has_client_secret ? t('One is stored. Leave this empty to keep it.') : undefined}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                autoComplete="new-password"
                value={entry.client_secret ?? ''}
                error={form.at('client_secret')}
                onChange={(event) => edits.put({ client_secret: event.currentTarget.value || null })}
              />
            </div>
            {provider === 'microsoft' && (
              <TextInput
                label={t('Tenant')}
                description={t('Microsoft’s name for your directory. Empty: common.')}
                spellCheck={false}
                value={entry.tenant}
                error={form.at('tenant')}
                onChange={(event) => edits.put({ tenant: event.currentTarget.value })}
              />
            )}
            {!edits.dirty && (
              <p>
                {incoming.has_access ? (
                  <Badge color="green">{t('Access is given')}</Badge>
                ) : (
                  <Badge color="yellow">{t('No access yet')}</Badge>
                )}
              </p>
            )}
          </>
        )}
        {asking.error !== undefined && <Failed error={asking.error} />}
      </Section>
      {unsaved}
    </>
  );
}

/** What the provider said, for whoever comes back from there. */
function Consented() {
  const { consent, why } = useSearch({ from: '/shell/settings/mailbox' });
  if (consent === 'given')
    return (
      <Notice title={t('Access is given')}>
        <p>{t('Test where mail comes in, to be sure of it.')}</p>
      </Notice>
    );
  if (consent !== 'refused') return null;
  return (
    <Notice tone="bad" title={t('Access was not given')}>
      <p>{why ?? t('The provider gave no reason.')}</p>
    </Notice>
  );
}
