import { useState } from 'react';
import { amountOf } from '@/features/cases/amounts';
import { showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { showMoney } from '@/lib/money';
import { type Invoice, newKey, promise, type Summary } from './api';
import { parted, sumOf } from './choice';
import { Field, FormDialog, faultAt } from './pieces';

type Props = { seen: Summary; ticked: Invoice[]; onClose: () => void; done: (words: string) => Promise<void> };

export function PromiseForm({ seen, ticked, onClose, done }: Props) {
  const { taken, left } = parted(ticked, 'promise');
  const currency = taken[0]?.currency ?? '';
  const [key] = useState(newKey);
  const [day, setDay] = useState('');
  const [amount, setAmount] = useState(sumOf(taken));
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const send = async () => {
    const ids = taken.map((one) => one.id);
    const given = amountOf(amount);
    await promise(key, { invoice_ids: ids, due_on: day, amount: given || null, note });
    const told = { amount: showMoney(given || sumOf(taken), currency), day: showDate(day) };
    await done(t('You promised {{amount}} for {{day}}. We are told.', told));
  };
  return (
    <FormDialog
      title={t('Promise a date')}
      act={t('Promise')}
      onClose={onClose}
      send={send}
      ready={() => {
        setMissing(!day);
        return Boolean(day);
      }}
      fields={['due_on', 'amount', 'note']}
    >
      {(fault) => (
        <>
          <p>
            {t('For {{numbers}}.', { numbers: taken.map((one) => one.number).join(', ') })}
            {left.length > 0 && (
              <span className="soft block">
                {t('Left out, because it is promised or being paid already: {{numbers}}.', {
                  numbers: left.map((one) => one.number).join(', '),
                })}
              </span>
            )}
          </p>
          <Field
            label={t('The money is with us by')}
            hint={t('At the latest {{day}}.', { day: showDate(seen.promise_until) })}
            fault={missing ? t('Choose a day.') : faultAt(fault, 'due_on')}
          >
            {(props) => (
              <input
                {...props}
                type="date"
                min={seen.today}
                max={seen.promise_until}
                value={day}
                onChange={(event) => setDay(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('Amount, {{currency}}', { currency })} fault={faultAt(fault, 'amount')}>
            {(props) => (
              <input
                {...props}
                inputMode="decimal"
                value={amount}
                onChange={(event) => setAmount(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('Anything we should know')} fault={faultAt(fault, 'note')}>
            {(props) => (
              <textarea {...props} rows={2} maxLength={2000} value={note} onChange={(e) => setNote(e.target.value)} />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
