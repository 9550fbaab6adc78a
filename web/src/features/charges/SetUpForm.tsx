import { useState } from 'react';
import { CaseForm } from '@/features/cases/CaseForm';
import { t } from '@/lib/i18n';
import { Select } from '@/ui/controls';
import { setUpLink } from './commands';
import { HandOver } from './HandOver';
import type { Account, Customer } from './queries';
import { providerWord } from './words';

type Props = { customer: Customer; accounts: readonly Account[]; onClose: () => void };

/** The provider's own page, where the customer enters a card or permits a direct debit. */
export function SetUpForm({ customer, accounts, onClose }: Props) {
  const [accountId, setAccountId] = useState(String((accounts.find((one) => one.is_default) ?? accounts[0])?.id ?? ''));
  const [url, setUrl] = useState('');
  const account = accounts.find((one) => String(one.id) === accountId);
  if (url)
    return (
      <HandOver
        title={t('A link to leave a payment method')}
        says={t('Give it to {{name}}. It is good for about a day; the method appears here by itself.', customer)}
        url={url}
        subject={t('How you would like to pay')}
        customer={customer}
        onClose={onClose}
      />
    );
  return (
    <CaseForm
      title={t('Ask {{name}} for a payment method', customer)}
      verb={t('Make the link')}
      fields={['provider_account_id']}
      stays
      disabled={!account}
      act={async () => setUrl((await setUpLink(customer.id, Number(accountId))).url)}
      onClose={onClose}
    >
      {(at) => (
        <>
          <p>
            {t(
              'The link leads to a page of {{provider}}. The customer enters a card or permits a direct debit there; we never see its number.',
              { provider: account ? providerWord[account.kind] : '' },
            )}{' '}
            {t('Nothing is charged by that.')}
          </p>
          {accounts.length > 1 && (
            <Select
              label={t('At')}
              data={accounts.map((one) => ({ value: String(one.id), label: one.name }))}
              value={accountId}
              error={at('provider_account_id')}
              onChange={(value) => setAccountId(value ?? '')}
            />
          )}
        </>
      )}
    </CaseForm>
  );
}
