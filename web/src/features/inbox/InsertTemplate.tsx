import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schemas } from '@/api/client';
import { everyTemplateQuery } from '@/features/templates/queries';
import { t } from '@/lib/i18n';
import { part } from '@/lib/search';
import { Select } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Notice } from '@/ui/states';
import { failed } from '@/ui/toast';

export type Found = { template_id: number; subject: string; text: string };
type Props = { customer: number | null; onInsert: (found: Found) => void };

const write = (template_id: number, record_id: number) =>
  answer(api.POST('/api/v1/templates/preview', { body: part<Schemas['PreviewBody']>({ template_id, record_id }) }));

/** A template written for the customer goes into the text, to be changed there. */
export function InsertTemplate({ customer, onInsert }: Props) {
  const all = useQuery({ ...everyTemplateQuery, enabled: customer !== null });
  const [faults, setFaults] = useState<string[]>([]);
  if (customer === null) return null;
  const usable = (all.data?.items ?? []).filter(
    (one) => one.subject_kind === 'customer' && one.channel === 'email' && !one.archived_at,
  );
  const insert = async (id: string | null) => {
    if (!id) return;
    setFaults([]);
    try {
      const found = await write(Number(id), customer);
      if (found.text) onInsert({ template_id: Number(id), subject: found.subject ?? '', text: found.text });
      else setFaults(found.faults.map((fault) => fault.message));
    } catch (error) {
      failed(error);
    }
  };
  return (
    <div className="composer-template stack tight">
      <Missing of={[[all, t('templates')]]} />
      <Select
        aria-label={t('Insert a template')}
        placeholder={t('Insert a template')}
        searchable
        w={220}
        data={usable.map((one) => ({ value: String(one.id), label: one.name }))}
        nothingFoundMessage={t('No template has this name.')}
        value={null}
        onChange={(id) => void insert(id)}
      />
      {faults.length > 0 && (
        <Notice tone="warn" title={t('The template cannot be written for this customer')}>
          <p>{faults.join(' ')}</p>
        </Notice>
      )}
    </div>
  );
}
