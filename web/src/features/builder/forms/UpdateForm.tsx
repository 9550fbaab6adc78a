import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@/api/client';
import { fieldsQuery } from '@/features/criteria/catalogue';
import { t } from '@/lib/i18n';
import { NumberInput, Select, TagsInput, TextInput } from '@/ui/controls';
import { NewOwnerSelect } from './people';
import { useStep } from './useStep';

type Update = Schemas['UpdateCustomer'] | Schemas['UpdateInvoice'];

const chasing = (step: Update) => [
  { value: 'keep', label: t('Stays as it is') },
  {
    value: 'pause',
    label: step.kind === 'update_invoice' ? t('Pause chasing this invoice') : t('Pause chasing the customer'),
  },
  {
    value: 'resume',
    label: step.kind === 'update_invoice' ? t('Resume chasing this invoice') : t('Resume chasing the customer'),
  },
];

/** What is left empty stays as it is. */
export function UpdateForm({ step }: { step: Update }) {
  const { put, fault } = useStep<Update>(step);
  const about = step.kind === 'update_invoice' ? 'invoice' : 'customer';
  // Without those in use, tags can still be typed.
  const tags = useQuery(fieldsQuery(about)).data?.values[`${about}.tags`] ?? [];
  return (
    <>
      <Select
        label={t('Chasing')}
        allowDeselect={false}
        data={chasing(step)}
        value={step.chasing || 'keep'}
        onChange={(value) => put({ chasing: value === 'keep' ? '' : (value as 'pause') })}
      />
      {step.kind === 'update_customer' && step.chasing === 'pause' && <Pause step={step} />}
      {step.kind === 'update_customer' && <CustomerPart step={step} />}
      <TagsInput
        label={t('Add tags')}
        data={tags}
        value={step.add_tags}
        error={fault('add_tags')}
        onChange={(add_tags) => put({ add_tags })}
        splitChars={[',', ';']}
      />
      <TagsInput
        label={t('Remove tags')}
        data={tags}
        value={step.remove_tags}
        onChange={(remove_tags) => put({ remove_tags })}
        splitChars={[',', ';']}
      />
    </>
  );
}

function Pause({ step }: { step: Schemas['UpdateCustomer'] }) {
  const { put } = useStep(step);
  return (
    <div className="indent stack tight">
      <NumberInput
        label={t('For')}
        description={t('Left empty: until somebody resumes it.')}
        suffix={` ${t('days')}`}
        min={1}
        max={3650}
        w={150}
        value={step.pause_days ?? ''}
        onChange={(n) => put({ pause_days: n === '' ? null : Math.max(1, Math.round(Number(n)) || 1) }, 'pause-days')}
      />
      <TextInput
        label={t('Reason')}
        placeholder={t('Shown on the customer')}
        maxLength={200}
        value={step.pause_reason}
        onChange={(event) => put({ pause_reason: event.currentTarget.value }, 'pause-reason')}
      />
    </div>
  );
}

function CustomerPart({ step }: { step: Schemas['UpdateCustomer'] }) {
  const { put } = useStep(step);
  return (
    <>
      <NumberInput
        label={t('Strike level')}
        placeholder={t('Stays as it is')}
        min={0}
        max={100}
        w={150}
        value={step.strike_level ?? ''}
        onChange={(n) => put({ strike_level: n === '' ? null : Math.max(0, Math.round(Number(n)) || 0) }, 'strike')}
      />
      <NewOwnerSelect value={step.account_owner_id} onChange={(account_owner_id) => put({ account_owner_id })} />
    </>
  );
}
