import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { showDate, today } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { NumberInput, Textarea, TextInput } from '@/ui/controls';
import { done } from '@/ui/toast';
import { amountOf } from './amounts';
import { CaseForm } from './CaseForm';
import { InvoicePick } from './InvoicePick';
import { casesChanged, changePromise, type FromMail, type Invoice, makePromise, type PromiseRow } from './queries';

const FIELDS = ['invoice_ids', 'amount', 'due_on', 'grace_days', 'note', 'currency'];
type Props = {
  customer: { id: number; name: string };
  invoices: readonly Invoice[];
  picked?: readonly number[];
  promise?: PromiseRow;
  mail?: FromMail;
  onClose: () => void;
};

/** A promise to pay, or a new one. Whether it is kept is read from payments. */
export function PromiseForm({ customer, invoices, picked = [], promise, mail, onClose }: Props) {
  const queries = useQueryClient();
  const [ids, setIds] = useState<number[]>(promise?.invoices.map((one) => one.id) ?? [...picked]);
  const [amount, setAmount] = useState(promise?.amount ?? '');
  const [day, setDay] = useState(promise?.due_on ?? '');
  const [grace, setGrace] = useState<number>(promise?.grace_days ?? 3);
  const [note, setNote] = useState(promise?.note ?? mail?.text ?? '');
  const save = async () => {
    const facts = { due_on: day || null, grace_days: grace, note: note.trim() };
    if (promise) {
      const changed = { ...facts, ...(amount.trim() && { amount: amountOf(amount) }) };
      await changePromise(promise.id, changed);
    } else {
      await makePromise({
        customer_id: customer.id,
        invoice_ids: ids,
        amount: amount.trim() ? amountOf(amount) : null,
        received_email_id: mail?.received_email_id ?? null,
        ...facts,
      });
    }
    await casesChanged(queries);
    done(
      promise
        ? t('The promise of {{name}} is changed.', customer)
        : t('{{name}} has promised to pay by {{day}}.', { name: customer.name, day: showDate(day) }),
    );
  };
  return (
    <CaseForm
      title={promise ? t('Edit the promise of {{name}}', customer) : t('{{name}} promises to pay', customer)}
      verb={promise ? t('Save') : t('Record the promise')}
      fields={FIELDS}
      disabled={!day}
      act={save}
      onClose={onClose}
    >
      {(at) => (
        <>
          <TextInput
            data-autofocus
            type="date"
            label={t('Paid by')}
            min={today()}
            value={day}
            error={at('due_on')}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          {!promise && (
            <InvoicePick
              label={t('Invoices')}
              invoices={invoices}
              picked={ids}
              onChange={setIds}
              error={at('invoice_ids')}
              none={t('None picked: a promise on the account, and no invoice stops being chased.')}
            />
          )}
          <div className="pair">
            <TextInput
              inputMode="decimal"
              label={t('Amount')}
              description={promise ? promise.currency : t('Left empty: all that is open.')}
              value={amount}
              error={at('amount') ?? at('currency')}
              onChange={(event) => setAmount(event.currentTarget.value)}
            />
            <NumberInput
              label={t('Days of grace')}
              description={t('After the day, before it counts as broken.')}
              min={0}
              max={60}
              allowDecimal={false}
              value={grace}
              error={at('grace_days')}
              onChange={(value) => setGrace(Number(value) || 0)}
            />
          </div>
          <Textarea
            label={t('Note')}
            description={t('Who said it, and how. For colleagues.')}
            autosize
            minRows={2}
            value={note}
            error={at('note')}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {!promise && (
            <p className="hint">
              {t('Picked invoices are not chased until the promise is kept, broken or cancelled.')}
            </p>
          )}
        </>
      )}
    </CaseForm>
  );
}
