import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Copyable } from '@/ui/Copyable';
import { Button, Select, Skeleton, Switch } from '@/ui/controls';
import { Failed, Notice } from '@/ui/states';
import { failed } from '@/ui/toast';
import { signedCall } from './example';
import { NewHookDialog } from './NewHookDialog';
import { callsQuery, type Hook, hooksQuery, switchHook } from './queries';
import './hooks.css';

type Props = { value: number | undefined; onChange: (hook: number) => void; readOnly: boolean };
type Made = { id: number; secret: string };

/** The address another system calls: one there is, or a new one; how it is called; what came of the last calls. */
export function HookPart({ value, onChange, readOnly }: Props) {
  const hooks = useQuery(hooksQuery);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<Made>();
  if (hooks.error) return <Failed error={hooks.error} retry={() => void hooks.refetch()} />;
  if (!hooks.data) return <Skeleton height={160} />;
  const chosen = hooks.data.items.find((one) => one.id === value);
  return (
    <section className="stack" aria-label={t('Inbound webhook')}>
      <h3>{t('Called at')}</h3>
      {hooks.data.items.length > 0 ? (
        <Select
          label={t('Address')}
          placeholder={t('Choose an address')}
          disabled={readOnly}
          allowDeselect={false}
          data={hooks.data.items.map((one) => ({ value: String(one.id), label: one.name }))}
          value={chosen ? String(chosen.id) : null}
          onChange={(id) => id && onChange(Number(id))}
        />
      ) : (
        <p className="muted">{t('There is no address yet. Make one, and give it to the other system.')}</p>
      )}
      {!readOnly && (
        <div>
          <Button variant="default" size="compact-md" onClick={() => setAsking(true)}>
            {t('New address…')}
          </Button>
        </div>
      )}
      {chosen && made?.id === chosen.id && <Secret hook={chosen} secret={made.secret} />}
      {chosen && <About hook={chosen} readOnly={readOnly} />}
      {chosen && <Calls hook={chosen} />}
      {asking && (
        <NewHookDialog
          onClose={() => setAsking(false)}
          onMade={async (one) => {
            await queries.invalidateQueries({ queryKey: hooksQuery.queryKey });
            setMade(one);
            onChange(one.id);
          }}
        />
      )}
    </section>
  );
}

function Secret({ hook, secret }: { hook: Hook; secret: string }) {
  return (
    <Notice tone="warn" title={t('The secret is shown this once')}>
      <p>{t('Keep it in the other system. Whoever has it can start this workflow.')}</p>
      <Copyable text={secret} label={t('Copy the secret')} />
      <p>{t('A call to try it with, from a shell:')}</p>
      <Copyable
        text={signedCall(hook.url, secret, { path: hook.customer_path, key: hook.customer_key })}
        label={t('Copy the example')}
      />
    </Notice>
  );
}

export const keyNames: Record<Hook['customer_key'], string> = {
  reference: t('its reference'),
  erp_id: t('its id in the ERP'),
  id: t('its id here'),
  email: t('an email address of one of its contacts'),
};

function About({ hook, readOnly }: { hook: Hook; readOnly: boolean }) {
  const queries = useQueryClient();
  const set = async (enabled: boolean) => {
    try {
      await switchHook(hook.id, enabled);
      await queries.invalidateQueries({ queryKey: hooksQuery.queryKey });
    } catch (error) {
      failed(error);
    }
  };
  return (
    <>
      <Copyable text={hook.url} label={t('Copy the address')} />
      <p className="muted">
        {t('The customer stands at {{path}}: {{key}}.', { path: hook.customer_path, key: keyNames[hook.customer_key] })}{' '}
        {t('Signed with the secret, as the Standard Webhooks specification says.')}
      </p>
      <Switch
        label={t('Takes calls')}
        description={t('Off: every call is refused.')}
        disabled={readOnly}
        checked={hook.enabled}
        onChange={(event) => void set(event.currentTarget.checked)}
      />
    </>
  );
}

function Calls({ hook }: { hook: Hook }) {
  const calls = useQuery(callsQuery(hook.id));
  if (calls.error) return <Failed error={calls.error} retry={() => void calls.refetch()} />;
  if (!calls.data) return <Skeleton height={80} />;
  return (
    <>
      <h3>{t('Last calls')}</h3>
      {calls.data.items.length === 0 ? (
        <p className="muted">{t('Nobody has called yet. Calls appear here by themselves.')}</p>
      ) : (
        <ul className="hook-calls">
          {calls.data.items.map((call) => (
            <li key={call.id}>
              <span className="row">
                <span className="strong clip">{call.customer_name ?? t('Nobody found')}</span>
                <span className="muted push nowrap">{showInstant(call.received_at)}</span>
              </span>
              {call.fault && <span data-tone="bad">{call.fault}</span>}
              <details>
                <summary>{t('Body')}</summary>
                <pre>{JSON.stringify(call.body, null, 2)}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
      {calls.data.total > calls.data.items.length && (
        <p className="hint">{t('The last ten of {{calls}}.', { calls: counted(calls.data.total, 'calls') })}</p>
      )}
    </>
  );
}
