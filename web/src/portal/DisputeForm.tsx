import { useState } from 'react';
import { amountOf } from '@/features/cases/amounts';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { showMoney } from '@/lib/money';
import { dispute, type Invoice, newKey } from './api';
import { parted } from './choice';
import { Field, FormDialog, faultAt } from './pieces';

type DisputeReason = Parameters<typeof dispute>[1]['reason'];

const REASONS: Record<DisputeReason, string> = {
  goods_missing: t('Goods are missing'),
  quality: t('The quality is not right'),
  price: t('The price is not what was agreed'),
  billing_error: t('The invoice has a mistake'),
  duplicate: t('It was invoiced twice'),
  already_paid: t('It is paid already'),
  other: t('Something else'),
};

type Props = { invoices: Invoice[]; ticked: Invoice[]; onClose: () => void; done: (words: string) => Promise<void> };

export function DisputeForm({ invoices, ticked, onClose, done }: Props) {
  const { taken: open } = parted(invoices, 'dispute');
  const [ids, setIds] = useState(() => parted(open.length === 1 ? open : ticked, 'dispute').taken.map((one) => one.id));
  const taken = open.filter((one) => ids.includes(one.id));
  const [key] = useState(newKey);
  const [reason, setReason] = useState<DisputeReason | ''>('');
  const [words, setWords] = useState('');
  const [parts, setParts] = useState<Record<number, string>>({});
  const [asked, setAsked] = useState(false);
  const send = async () => {
    if (!reason) return;
    const named = taken.map((one) => ({
      invoice_id: one.id,
      amount: amountOf(parts[one.id] ?? '') || null,
    }));
    await dispute(key, { invoices: named, reason, description: words });
    await done(t('We look into {{invoices}}, and answer you.', { invoices: counted(taken.length, 'invoices') }));
  };
  return (
    <FormDialog
      title={t('Something is wrong')}
      act={t('Send')}
      onClose={onClose}
      send={send}
      ready={() => {
        setAsked(true);
        return Boolean(taken.length && reason && words.trim());
      }}
      fields={['description', 'reason', ...taken.map((_, at) => `invoices[${at}].amount`)]}
    >
      {(fault) => (
        <>
          {open.length > 1 && (
            <fieldset>
              <legend>{t('Which invoices')}</legend>
              {open.map((one) => (
                <label className="tick" key={one.id}>
                  <input
                    type="checkbox"
                    checked={ids.includes(one.id)}
                    onChange={() => setIds(ids.includes(one.id) ? ids.filter((id) => id !== one.id) : [...ids, one.id])}
                  />
                  <span>{one.number}</span>
                  <span className="num">{showMoney(one.balance, one.currency)}</span>
                </label>
              ))}
              {asked && !taken.length && <p className="fault">{t('Choose at least one invoice.')}</p>}
            </fieldset>
          )}
          <Field
            label={t('What is wrong')}
            fault={asked && !reason ? t('Choose what fits best.') : faultAt(fault, 'reason')}
          >
            {(props) => (
              <select {...props} value={reason} onChange={(e) => setReason(e.target.value as DisputeReason | '')}>
                <option value="">{t('Choose')}</option>
                {Object.entries(REASONS).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field
            label={t('Tell us about it')}
            fault={asked && !words.trim() ? t('Say in a sentence what is wrong.') : faultAt(fault, 'description')}
          >
            {(props) => (
              <textarea {...props} rows={3} maxLength={2000} value={words} onChange={(e) => setWords(e.target.value)} />
            )}
          </Field>
          {taken.length > 0 && (
            <details open={taken.length === 1 || taken.some((_, at) => faultAt(fault, `invoices[${at}].amount`))}>
              <summary>{t('Only a part of an amount is wrong')}</summary>
              {taken.map((one, at) => (
                <Field
                  key={one.id}
                  label={t('How much of {{number}}', { number: one.number })}
                  hint={t('Left empty: all {{amount}} of it.', { amount: showMoney(one.balance, one.currency) })}
                  fault={faultAt(fault, `invoices[${at}].amount`)}
                >
                  {(props) => (
                    <input
                      {...props}
                      inputMode="decimal"
                      value={parts[one.id] ?? ''}
                      onChange={(event) => setParts({ ...parts, [one.id]: event.target.value })}
                    />
                  )}
                </Field>
              ))}
            </details>
          )}
        </>
      )}
    </FormDialog>
  );
}
