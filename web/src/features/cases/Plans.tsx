import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Badge, Button } from '@/ui/controls';
import { Day, Money } from '@/ui/figures';
import { Blank } from '@/ui/states';
import { done } from '@/ui/toast';
import { PlanEdit } from './PlanEdit';
import { PlanForm } from './PlanForm';
import { activatePlan, cancelPlan, type Plan } from './plans';
import { casesChanged, type Invoice } from './queries';
import { ReasonForm } from './ReasonForm';
import { RowMenu } from './RowMenu';
import { frequencyWord, instalmentWord, planWord } from './words';

type Props = { customer: { id: number; name: string }; invoices: readonly Invoice[]; rows: readonly Plan[] };
type Asked = { what: 'new' } | { what: 'edit' | 'cancel'; plan: Plan };

export function Plans({ customer, invoices, rows }: Props) {
  const queries = useQueryClient();
  const may = useMay('collector');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const activate = useMutation({
    mutationFn: (plan: Plan) => activatePlan(plan.id),
    onSuccess: async (plan) => {
      await casesChanged(queries);
      done(t('“{{name}}” counts from now on.', plan));
    },
  });
  const acts = (plan: Plan) => [
    ...(plan.status === 'draft' ? [{ label: t('Begin the plan'), act: () => activate.mutate(plan) }] : []),
    ...(plan.status !== 'completed' && plan.status !== 'cancelled'
      ? [
          { label: t('Edit…'), act: () => setAsked({ what: 'edit', plan }) },
          { label: t('Cancel the plan…'), danger: true, act: () => setAsked({ what: 'cancel', plan }) },
        ]
      : []),
  ];
  return (
    <>
      {may && (
        <div className="case-bar">
          <Button variant="default" onClick={() => setAsked({ what: 'new' })}>
            {t('Agree on a payment plan…')}
          </Button>
        </div>
      )}
      {rows.length === 0 && <Blank say={t('No payment plan was agreed with this customer.')} />}
      <ul className="case-list">
        {rows.map((plan) => (
          <li key={plan.id}>
            <OnePlan plan={plan} acts={may ? acts(plan) : []} />
          </li>
        ))}
      </ul>
      {asked?.what === 'new' && <PlanForm customer={customer} invoices={invoices} onClose={close} />}
      {asked?.what === 'edit' && <PlanEdit plan={asked.plan} onClose={close} />}
      {asked?.what === 'cancel' && (
        <ReasonForm
          title={t('Cancel “{{name}}”', asked.plan)}
          verb={t('Cancel the plan')}
          says={t('What was paid stays; the rest is chased again as its invoices say.')}
          told={t('“{{name}}” is cancelled.', asked.plan)}
          act={(reason) => cancelPlan(asked.plan.id, reason)}
          onClose={close}
        />
      )}
    </>
  );
}

type OneProps = { plan: Plan; acts: { label: string; act: () => void }[] };

function OnePlan({ plan, acts }: OneProps) {
  const word = planWord[plan.status];
  return (
    <>
      <div className="case-head">
        <b className="strong">{plan.name}</b>
        <Badge color={word.colour}>{word.label}</Badge>
        <span className="muted">
          {t('{{paid}} of {{all}} instalments paid', { paid: plan.instalments_paid, all: plan.instalment_count })}
        </span>
        <span className="push row">
          <span>
            <Money amount={plan.remaining} currency={plan.currency} />{' '}
            <span className="muted">
              {t('left of')} <Money amount={plan.total} currency={plan.currency} />
            </span>
          </span>
          <RowMenu of={plan.name} acts={acts} />
        </span>
      </div>
      <p className="hint">
        {frequencyWord[plan.frequency]} · {t('Invoices')}: {plan.invoices.map((one) => one.number).join(', ')}
        {plan.ended_reason && ` · ${plan.ended_reason}`}
      </p>
      <details open={plan.status === 'active' || plan.status === 'broken'}>
        <summary className="hint">{t('Instalments')}</summary>
        <table className="instalments">
          <thead>
            <tr>
              <th scope="col">{t('Due')}</th>
              <th scope="col">{t('Status')}</th>
              <th scope="col" className="r">
                {t('Paid')}
              </th>
              <th scope="col" className="r">
                {t('Amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.instalments.map((one) => {
              const late = one.days_since_due > 0 && (one.status === 'pending' || one.status === 'partly_paid');
              return (
                <tr key={one.id}>
                  <td data-tone={late ? 'bad' : undefined}>
                    <Day on={one.due_on} />
                  </td>
                  <td>{late ? t('Late') : instalmentWord[one.status]}</td>
                  <td className="r">
                    <Money className="muted" amount={one.paid} currency={plan.currency} />
                  </td>
                  <td className="r">
                    <Money amount={one.amount} currency={plan.currency} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </>
  );
}
