import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { today } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { isZero } from '@/lib/money';
import { NumberInput, Select, TextInput } from '@/ui/controls';
import { Day, Money } from '@/ui/figures';
import { useDebouncedValue } from '@/ui/overlays';
import { Failed } from '@/ui/states';
import { done } from '@/ui/toast';
import { later } from '../tasks/days';
import { amountOf } from './amounts';
import { type At, CaseForm } from './CaseForm';
import { faultAt } from './faults';
import { InvoicePick } from './InvoicePick';
import { type FreePart, Parts } from './Parts';
import { makePlan, type Plan, planPreviewQuery, type Terms } from './plans';
import { casesChanged, type FromMail, type Invoice } from './queries';
import { frequencyWord } from './words';

const FIELDS = ['invoice_ids', 'count', 'starts_on', 'frequency', 'instalments', 'total', 'name', 'grace_days'];
type Props = {
  customer: { id: number; name: string };
  invoices: readonly Invoice[];
  picked?: readonly number[];
  mail?: FromMail;
  onClose: () => void;
};

const termsOf = (
  customer_id: number,
  ids: number[],
  frequency: Plan['frequency'],
  count: number,
  starts: string,
  parts: readonly FreePart[],
): Terms => {
  const free = frequency === 'free';
  return {
    customer_id,
    invoice_ids: ids,
    frequency,
    count: free ? 0 : count,
    starts_on: free ? null : starts || null,
    instalments: free
      ? parts.filter((one) => one.due_on && one.amount.trim()).map((one) => ({ ...one, amount: amountOf(one.amount) }))
      : [],
  };
};

/** The server splits what is open; what it says here is what is agreed. */
export function PlanForm({ customer, invoices, picked = [], mail, onClose }: Props) {
  const queries = useQueryClient();
  const [ids, setIds] = useState<number[]>([...picked]);
  const [frequency, setFrequency] = useState<Plan['frequency']>('monthly');
  const [count, setCount] = useState(3);
  const [starts, setStarts] = useState(later(today(), 14));
  const [parts, setParts] = useState<FreePart[]>([{ due_on: '', amount: '' }]);
  const [name, setName] = useState('');
  const [grace, setGrace] = useState(7);
  const terms = termsOf(customer.id, ids, frequency, count, starts, parts);
  const [asked] = useDebouncedValue(terms, 250);
  const preview = useQuery(planPreviewQuery(asked));
  const faults = ids.length ? (preview.data?.faults ?? []) : [];
  const fresh = JSON.stringify(asked) === JSON.stringify(terms) && !preview.isPlaceholderData && !preview.isFetching;
  const save = async () => {
    const from = mail ? { received_email_id: mail.received_email_id } : {};
    await makePlan({ ...terms, ...from, name: name.trim(), grace_days: grace });
    await casesChanged(queries);
    done(t('A payment plan with {{name}} is agreed.', customer));
  };
  return (
    <CaseForm
      title={t('Payment plan with {{name}}', customer)}
      verb={t('Agree on the plan')}
      wide
      fields={FIELDS}
      disabled={!ids.length || !fresh || faults.length > 0 || !preview.data}
      act={save}
      onClose={onClose}
    >
      {(refused) => {
        const at: At = (field) => refused(field) ?? faultAt(faults, field);
        return (
          <>
            <InvoicePick
              label={t('Invoices')}
              invoices={invoices}
              picked={ids}
              onChange={setIds}
              error={at('invoice_ids')}
              none={t('Pick what is to be paid in instalments.')}
            />
            <div className="pair">
              <Select
                label={t('How often')}
                allowDeselect={false}
                data={Object.entries(frequencyWord).map(([value, label]) => ({ value, label }))}
                value={frequency}
                error={at('frequency')}
                onChange={(value) => setFrequency((value ?? 'monthly') as Plan['frequency'])}
              />
              {frequency !== 'free' && (
                <NumberInput
                  label={t('Instalments')}
                  min={1}
                  max={120}
                  allowDecimal={false}
                  value={count}
                  error={at('count')}
                  onChange={(value) => setCount(Number(value) || 0)}
                />
              )}
              {frequency !== 'free' && (
                <TextInput
                  type="date"
                  label={t('First one due')}
                  min={today()}
                  value={starts}
                  error={at('starts_on')}
                  onChange={(event) => setStarts(event.currentTarget.value)}
                />
              )}
              <NumberInput
                label={t('Days of grace')}
                description={t('An instalment unpaid for longer breaks the plan.')}
                min={0}
                max={90}
                allowDecimal={false}
                value={grace}
                error={at('grace_days')}
                onChange={(value) => setGrace(Number(value) || 0)}
              />
            </div>
            {frequency === 'free' && <Parts parts={parts} onChange={setParts} />}
            {ids.length > 0 && (
              <Split preview={preview} free={frequency === 'free'} fault={at('instalments') ?? at('total')} />
            )}
            <TextInput
              label={t('Name')}
              description={t('Left empty: a name is made.')}
              maxLength={200}
              value={name}
              error={at('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <p className="hint">{t('Its invoices are not chased while the plan is kept.')}</p>
          </>
        );
      }}
    </CaseForm>
  );
}

type SplitProps = {
  preview: {
    data?:
      | { currency: string; owed: string; total: string; instalments: { due_on: string; amount: string }[] }
      | undefined;
    error: unknown;
  };
  free: boolean;
  fault: string | undefined;
};

function Split({ preview, free, fault }: SplitProps) {
  const { data } = preview;
  if (preview.error) return <Failed error={preview.error} />;
  if (!data) return null;
  return (
    <section aria-live="polite">
      <h3>
        {t('To be paid')} {!isZero(data.total) && <Money amount={data.total} currency={data.currency} />}
      </h3>
      {!free && data.instalments.length > 0 && (
        <div className="pick">
          <ol>
            {data.instalments.map((one, n) => (
              <li key={one.due_on}>
                <span className="num">{n + 1}</span>
                <Day on={one.due_on} />
                <Money amount={one.amount} currency={data.currency} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}
