import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { showMoney } from '@/lib/money';
import { NumberInput, TextInput } from '@/ui/controls';
import { done } from '@/ui/toast';
import { amountOf } from './amounts';
import { CaseForm } from './CaseForm';
import { type FreePart, Parts } from './Parts';
import { changePlan, type Plan } from './plans';
import { casesChanged } from './queries';

const FIELDS = ['name', 'grace_days', 'instalments'];

/** Its name, its grace, and other instalments in the place of those that are not paid. */
export function PlanEdit({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const queries = useQueryClient();
  const [was] = useState<FreePart[]>(
    plan.instalments.filter((one) => one.status !== 'paid').map(({ due_on, amount }) => ({ due_on, amount })),
  );
  const [parts, setParts] = useState(was);
  const [name, setName] = useState(plan.name);
  const [grace, setGrace] = useState(plan.grace_days);
  const moved = JSON.stringify(parts) !== JSON.stringify(was);
  const save = async () => {
    const instalments = parts.map((one) => ({ due_on: one.due_on, amount: amountOf(one.amount) }));
    await changePlan(plan.id, { name: name.trim(), grace_days: grace, ...(moved && { instalments }) });
    await casesChanged(queries);
    done(t('“{{name}}” is changed.', { name: name.trim() }));
  };
  return (
    <CaseForm
      title={t('Edit “{{name}}”', plan)}
      verb={t('Save')}
      wide
      fields={FIELDS}
      disabled={!name.trim() || parts.some((one) => !one.due_on || !one.amount.trim())}
      act={save}
      onClose={onClose}
    >
      {(at) => (
        <>
          <div className="pair">
            <TextInput
              data-autofocus
              label={t('Name')}
              maxLength={200}
              value={name}
              error={at('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <NumberInput
              label={t('Days of grace')}
              min={0}
              max={90}
              allowDecimal={false}
              value={grace}
              error={at('grace_days')}
              onChange={(value) => setGrace(Number(value) || 0)}
            />
          </div>
          <Parts parts={parts} onChange={setParts} />
          {at('instalments') && (
            <p className="fault" role="alert">
              {at('instalments')}
            </p>
          )}
          <p className="hint">
            {t('Paid instalments stay. The others add up to {{amount}}.', {
              amount: showMoney(plan.to_agree, plan.currency),
            })}{' '}
            {plan.status === 'broken' && t('With other instalments the broken plan goes on.')}
          </p>
        </>
      )}
    </CaseForm>
  );
}
