import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CaseForm } from '@/features/cases/CaseForm';
import { providerWord } from '@/features/charges/words';
import { t } from '@/lib/i18n';
import { Radio, TextInput } from '@/ui/controls';
import { SecretInput } from '@/ui/SecretInput';
import { done } from '@/ui/toast';
import { accountsQuery, addAccount, type Entry } from './queries';

const FIELDS = ['kind', 'name', 'mode', 'secret', 'api_base'];
const KEYS: Record<Entry['kind'], Record<Entry['mode'], string>> = {
  stripe: { test: 'sk_test_…', live: 'sk_live_…' },
  gocardless: { test: 'sandbox_…', live: 'live_…' },
};

/** Stripe or GoCardless, with the key that may charge. The webhook comes after. */
export function NewAccount({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [entry, setEntry] = useState<Entry>({
    kind: 'stripe',
    name: 'Stripe',
    mode: 'test',
    secret: '',
    webhook_secret: '',
    api_base: '',
  });
  const put = (more: Partial<Entry>) => setEntry((before) => ({ ...before, ...more }));
  const kind = (next: Entry['kind']) =>
    put({ kind: next, ...(entry.name === providerWord[entry.kind] && { name: providerWord[next] }) });
  const save = async () => {
    await addAccount(entry);
    await queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
    done(t('{{name}} is added. Enter its webhook address at the provider next.', { name: entry.name.trim() }));
  };
  return (
    <CaseForm
      title={t('Add an account at a payment provider')}
      verb={t('Add the account')}
      fields={FIELDS}
      disabled={!entry.secret.trim() || !entry.name.trim()}
      act={save}
      onClose={onClose}
    >
      {(at) => (
        <>
          <Radio.Group label={t('Provider')} value={entry.kind} onChange={(value) => kind(value as Entry['kind'])}>
            <div className="stack tight">
              <Radio value="stripe" label={t('Stripe: cards, SEPA, Bacs and ACH direct debit')} />
              <Radio value="gocardless" label={t('GoCardless: direct debit')} />
            </div>
          </Radio.Group>
          <Radio.Group
            label={t('Mode')}
            value={entry.mode}
            error={at('mode')}
            onChange={(value) => put({ mode: value as Entry['mode'] })}
          >
            <div className="stack tight">
              <Radio value="test" label={t('Test: no real money moves')} />
              <Radio
                value="live"
                label={t('Live: takes real money')}
                description={t('Not charged while the organisation is in test mode.')}
              />
            </div>
          </Radio.Group>
          <TextInput
            label={t('Name')}
            maxLength={200}
            value={entry.name}
            error={at('name')}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
          <SecretInput
            data-autofocus
            label={entry.kind === 'stripe' ? t('Secret key') : t('Access token')}
            description={
              entry.kind === 'stripe'
                ? t('From Developers, API keys. A restricted key will do. It goes in and never comes out.')
                : t('From Developers, with read and write access. It goes in and never comes out.')
            }
            placeholder={KEYS[entry.kind][entry.mode]}
            autoComplete="off"
            value={entry.secret}
            error={at('secret')}
            onChange={(event) => put({ secret: event.currentTarget.value })}
          />
          <details>
            <summary>{t('Another address than the provider’s own')}</summary>
            <TextInput
              mt={8}
              label={t('Address')}
              description={t('For a proxy or an emulator. Empty: the provider’s own.')}
              placeholder="https://"
              spellCheck={false}
              value={entry.api_base}
              error={at('api_base')}
              onChange={(event) => put({ api_base: event.currentTarget.value })}
            />
          </details>
        </>
      )}
    </CaseForm>
  );
}
