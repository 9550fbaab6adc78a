import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '@/api/me';
import { peopleQuery } from '@/features/views/queries';
import { t } from '@/lib/i18n';
import { Select, Textarea, TextInput } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { done } from '@/ui/toast';
import { amountOf } from './amounts';
import { CaseForm } from './CaseForm';
import { InvoicePick } from './InvoicePick';
import { changeDispute, openDispute } from './more';
import { casesChanged, type Dispute, type FromMail, type Invoice } from './queries';
import { reasonWord } from './words';

const FIELDS = ['invoices', 'invoice_ids', 'reason', 'description', 'owner_id'];
type Props = {
  customer: { id: number; name: string };
  invoices: readonly Invoice[];
  picked?: readonly number[];
  dispute?: Dispute;
  mail?: FromMail;
  onClose: () => void;
};

/** What the customer does not accept, of which invoices. Whole ones, unless an amount is given. */
export function DisputeForm({ customer, invoices, picked = [], dispute, mail, onClose }: Props) {
  const queries = useQueryClient();
  const people = useQuery(peopleQuery);
  const me = useQuery(meQuery);
  const [ids, setIds] = useState<number[]>([...picked]);
  const [amounts, setAmounts] = useState<Record<number, string>>({});
  const [reason, setReason] = useState<Dispute['reason'] | null>(dispute?.reason ?? null);
  const [description, setDescription] = useState(dispute?.description ?? mail?.text ?? '');
  const [owner, setOwner] = useState<number | null>(dispute ? dispute.owner_id : (me.data?.user?.id ?? null));
  const save = async () => {
    const facts = { reason: reason ?? 'other', description: description.trim(), owner_id: owner };
    if (dispute) await changeDispute(dispute.id, facts);
    else {
      const parts = ids.map((invoice_id) => {
        const typed = amounts[invoice_id]?.trim();
        return { invoice_id, amount: typed ? amountOf(typed) : null };
      });
      await openDispute({
        customer_id: customer.id,
        invoices: parts,
        received_email_id: mail?.received_email_id ?? null,
        ...facts,
      });
    }
    await casesChanged(queries);
    done(
      dispute
        ? t('The dispute is changed.')
        : t('A dispute of {{name}} is open. Its invoices are not chased.', customer),
    );
  };
  return (
    <CaseForm
      title={dispute ? t('Edit the dispute') : t('{{name}} disputes', customer)}
      verb={dispute ? t('Save') : t('Open the dispute')}
      wide
      fields={FIELDS}
      disabled={!reason || (!dispute && !ids.length)}
      act={save}
      onClose={onClose}
    >
      {(at) => (
        <>
          <Missing of={[[people, t('who can own a dispute')]]} />
          {!dispute && (
            <>
              <InvoicePick
                label={t('Invoices')}
                invoices={invoices}
                picked={ids}
                onChange={setIds}
                error={at('invoices') ?? at('invoice_ids')}
                none={t('Pick what is disputed.')}
              />
              {ids.length > 0 && ids.length <= 5 && (
                <div className="pair">
                  {invoices
                    .filter((one) => ids.includes(one.id))
                    .map((one) => (
                      <TextInput
                        key={one.id}
                        inputMode="decimal"
                        label={t('Disputed of {{number}}, {{currency}}', one)}
                        placeholder={t('All of it')}
                        value={amounts[one.id] ?? ''}
                        onChange={(event) => {
                          const typed = event.currentTarget.value;
                          setAmounts((now) => ({ ...now, [one.id]: typed }));
                        }}
                      />
                    ))}
                </div>
              )}
            </>
          )}
          <div className="pair">
            <Select
              data-autofocus={dispute ? true : undefined}
              label={t('Reason')}
              placeholder={t('Choose one')}
              allowDeselect={false}
              data={Object.entries(reasonWord).map(([value, label]) => ({ value, label }))}
              value={reason}
              error={at('reason')}
              onChange={(value) => setReason(value as Dispute['reason'])}
            />
            <Select
              label={t('Owner')}
              placeholder={t('Nobody yet')}
              clearable
              searchable
              data={(people.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
              value={owner === null ? null : String(owner)}
              error={at('owner_id')}
              onChange={(id) => setOwner(id ? Number(id) : null)}
            />
          </div>
          <Textarea
            label={t('What the customer says')}
            autosize
            minRows={3}
            value={description}
            error={at('description')}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
        </>
      )}
    </CaseForm>
  );
}
