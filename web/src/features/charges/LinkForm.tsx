import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CaseForm } from '@/features/cases/CaseForm';
import { InvoicePick } from '@/features/cases/InvoicePick';
import { counted } from '@/lib/count';
import { dayOf, showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { NumberInput, Radio, Select } from '@/ui/controls';
import { done } from '@/ui/toast';
import { chargesChanged, makeLink } from './commands';
import { HandOver } from './HandOver';
import type { Account, Customer } from './queries';
import { modeWord } from './words';

type Props = { customer: Customer; accounts: readonly Account[]; picked?: readonly number[]; onClose: () => void };
type Made = { url: string; expires_at: string };

/** A page to pay at, for chosen invoices or for whatever is owed on the day it is opened. */
export function LinkForm({ customer, accounts, picked = [], onClose }: Props) {
  const queries = useQueryClient();
  const [what, setWhat] = useState<'statement' | 'invoices'>(picked.length ? 'invoices' : 'statement');
  const [ids, setIds] = useState<number[]>([...picked]);
  const [days, setDays] = useState(30);
  const currencies = [...new Set(customer.invoices.map((one) => one.currency))];
  const [currency, setCurrency] = useState(
    currencies.find((one) => one === customer.currency) ?? currencies[0] ?? customer.currency ?? '',
  );
  const [accountId, setAccountId] = useState(String((accounts.find((one) => one.is_default) ?? accounts[0])?.id ?? ''));
  const [made, setMade] = useState<Made>();
  const account = accounts.find((one) => String(one.id) === accountId);
  if (made)
    return (
      <HandOver
        title={t('The payment link')}
        says={t('Its address is shown this once. Good until {{day}}; it asks for what is open when it is opened.', {
          day: showDate(dayOf(made.expires_at)),
        })}
        url={made.url}
        subject={t('Your payment link')}
        customer={customer}
        onClose={onClose}
      />
    );
  const chosen = customer.invoices.filter((one) => ids.includes(one.id));
  const mixed = new Set(chosen.map((one) => one.currency)).size > 1;
  return (
    <Ask
      customer={customer}
      disabled={!account || (what === 'invoices' && (!chosen.length || mixed))}
      onClose={onClose}
      act={async () => {
        const link = await makeLink({
          customer_id: customer.id,
          ...(what === 'invoices'
            ? { invoice_ids: chosen.map((one) => one.id), currency: chosen[0]?.currency ?? null }
            : { currency: currency || null }),
          provider_account_id: Number(accountId),
          days,
        });
        await chargesChanged(queries);
        setMade(link);
        done(t('The payment link is made.'));
      }}
    >
      {(at) => (
        <>
          <Radio.Group label={t('For')} value={what} onChange={(value) => setWhat(value as 'statement')}>
            <div className="stack tight">
              <Radio value="statement" label={t('Everything the customer owes on the day it is opened')} />
              <Radio value="invoices" label={t('Chosen invoices')} />
            </div>
          </Radio.Group>
          {what === 'invoices' ? (
            <InvoicePick
              label={t('Invoices')}
              invoices={customer.invoices}
              picked={ids}
              onChange={setIds}
              error={
                mixed
                  ? t('One link is in one currency. Pick invoices of one of them.')
                  : (at('invoice_ids') ?? at('currency'))
              }
              none={t('Pick at least one.')}
            />
          ) : (
            currencies.length > 1 && (
              <Select
                label={t('Currency')}
                data={currencies}
                value={currency}
                error={at('currency')}
                onChange={(value) => setCurrency(value ?? '')}
              />
            )
          )}
          <div className="pair">
            {accounts.length > 1 && (
              <Select
                label={t('Paid through')}
                data={accounts.map((one) => ({ value: String(one.id), label: one.name }))}
                value={accountId}
                error={at('provider_account_id')}
                onChange={(value) => setAccountId(value ?? '')}
              />
            )}
            <NumberInput
              label={t('Good for, in days')}
              min={1}
              max={365}
              allowDecimal={false}
              value={days}
              error={at('days')}
              onChange={(value) => setDays(Math.min(365, Math.max(1, Number(value) || 1)))}
            />
          </div>
          <p className="hint">
            {t(
              'Whoever has the link sees numbers, dates and amounts, and can pay. Good for {{days}}; it can be revoked.',
              {
                days: counted(days, 'days'),
              },
            )}{' '}
            {account?.mode === 'test' &&
              t('{{account}}: {{mode}}, so no real money moves.', {
                account: account.name,
                mode: modeWord.test.toLowerCase(),
              })}
          </p>
        </>
      )}
    </Ask>
  );
}

type AskProps = Pick<Parameters<typeof CaseForm>[0], 'act' | 'children' | 'onClose' | 'disabled'> & {
  customer: Customer;
};

/** It stays open when it went well: the address has to be copied. */
const Ask = ({ customer, ...rest }: AskProps) => (
  <CaseForm
    title={t('Payment link for {{name}}', customer)}
    verb={t('Make the link')}
    fields={['invoice_ids', 'currency', 'provider_account_id', 'days']}
    stays
    {...rest}
  />
);
