import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@/api/client';
import { peopleQuery } from '@/features/views/queries';
import { t } from '@/lib/i18n';
import { MultiSelect, Select } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { useBuilder } from '../useBuilder';

type Colleague = Schemas['Colleague'];

const keyOf = ({ kind, user_id }: Colleague) => (kind === 'user' ? String(user_id ?? '') : kind);
const read = (key: string): Colleague =>
  key === 'account_owner' || key === 'workflow_owner'
    ? { kind: key, user_id: null }
    : { kind: 'user', user_id: Number(key) };

/** Two who depend on the record and the workflow, and everybody by name. A group of customers has no account owner. */
function useColleagues() {
  const { trigger } = useBuilder();
  const people = useQuery(peopleQuery);
  const roles = [
    ...(trigger?.subject === 'customer_group'
      ? []
      : [{ value: 'account_owner', label: t('Account owner of the customer') }]),
    { value: 'workflow_owner', label: t('Owner of this workflow') },
  ];
  const named = (people.data ?? []).map((one) => ({ value: String(one.id), label: one.name }));
  const data = [
    { group: t('By their part'), items: roles },
    { group: t('By name'), items: named },
  ];
  return { people, data, named };
}

type OneProps = { label: string; value: Colleague | null | undefined; onChange: (one: Colleague | null) => void };

export function ColleagueSelect({ label, value, onChange }: OneProps) {
  const { people, data } = useColleagues();
  return (
    <>
      <Missing of={[[people, t('the names of your colleagues')]]} />
      <Select
        label={label}
        placeholder={t('Nobody yet')}
        description={t('Nobody: the task waits in the list for whoever takes it.')}
        searchable
        clearable
        data={data}
        value={value ? keyOf(value) : null}
        onChange={(key) => onChange(key ? read(key) : null)}
      />
    </>
  );
}

type ManyProps = { label: string; value: readonly Colleague[]; onChange: (all: Colleague[]) => void };

export function ColleaguesInput({ label, value, onChange }: ManyProps) {
  const { people, data } = useColleagues();
  return (
    <>
      <Missing of={[[people, t('the names of your colleagues')]]} />
      <MultiSelect
        label={label}
        placeholder={value.length ? '' : t('Choose somebody')}
        searchable
        data={data}
        value={value.map(keyOf)}
        onChange={(keys) => onChange(keys.map(read))}
        nothingFoundMessage={t('Nobody has this name')}
      />
    </>
  );
}

type OwnerProps = { value: number | null | undefined; onChange: (id: number | null) => void };

export function NewOwnerSelect({ value, onChange }: OwnerProps) {
  const { people, named } = useColleagues();
  return (
    <>
      <Missing of={[[people, t('the names of your colleagues')]]} />
      <Select
        label={t('Account owner')}
        placeholder={t('Stays as it is')}
        searchable
        clearable
        data={named}
        value={value ? String(value) : null}
        onChange={(id) => onChange(id ? Number(id) : null)}
      />
    </>
  );
}
