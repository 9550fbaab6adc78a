import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { amountOf } from '@/features/cases/amounts';
import { CaseForm } from '@/features/cases/CaseForm';
import { t } from '@/lib/i18n';
import { isZero, showMoney } from '@/lib/money';
import { Textarea, TextInput } from '@/ui/controls';
import { done } from '@/ui/toast';
import { chargesChangedSoon, refundCharge } from './commands';
import type { ChargeRow } from './queries';

/** Money back to where it came from, all that is left of a charge or a part. */
export function RefundForm({ charge, onClose }: { charge: ChargeRow; onClose: () => void }) {
  const queries = useQueryClient();
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const money = (of: string) => showMoney(of, charge.currency);
  const save = async () => {
    await refundCharge(charge.id, amount.trim() ? amountOf(amount) : null, reason.trim());
    await chargesChangedSoon(queries);
    done(t('The refund is on its way to {{name}}.', { name: charge.customer_name }));
  };
  return (
    <CaseForm
      title={t('Refund the charge of {{amount}}', { amount: money(charge.amount) })}
      verb={t('Refund')}
      danger
      fields={['amount', 'reason']}
      act={save}
      onClose={onClose}
    >
      {(at) => (
        <>
          <p>
            {t('The money goes back to where it came from, within seconds, and cannot be called back.')}{' '}
            {!isZero(charge.refunded_amount) &&
              t('{{amount}} was given back before.', { amount: money(charge.refunded_amount) })}{' '}
            {t('What the invoices say stays the ERP’s matter.')}
          </p>
          {charge.mode === 'test' && <p>{t('The account is in test mode: no real money moves.')}</p>}
          <TextInput
            data-autofocus
            inputMode="decimal"
            label={t('Amount')}
            description={t('In {{currency}}. Left empty: all that is left of it.', charge)}
            value={amount}
            error={at('amount')}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
          <Textarea
            label={t('Reason')}
            description={t('For colleagues, never shown to the customer.')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            error={at('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </CaseForm>
  );
}
