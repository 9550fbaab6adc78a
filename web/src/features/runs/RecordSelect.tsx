import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Select } from '@/ui/controls';
import { useDebouncedValue } from '@/ui/overlays';
import { findRecords, recordName, type SubjectKind } from './records';

type Props = {
  kind: SubjectKind;
  label: string;
  placeholder: string;
  value: number | undefined;
  onChange: (id: number | undefined) => void;
  autoFocus?: boolean;
  /** The label is for ears only. */
  hidden?: boolean;
};

/** One record, found by name on the server. */
export function RecordSelect({ kind, label, placeholder, value, onChange, autoFocus, hidden }: Props) {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 250);
  const found = useQuery({
    queryKey: ['records', kind, q],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => findRecords(kind, q, signal),
  });
  const items = found.data ?? [];
  // One that came with the address is not among those found by name.
  const given = useQuery({
    queryKey: ['record-name', kind, value],
    enabled: value !== undefined && !items.some((one) => one.value === String(value)),
    queryFn: ({ signal }) => recordName(kind, value ?? 0, signal),
  });
  const data = given.data && !items.some((one) => one.value === given.data?.value) ? [given.data, ...items] : items;
  return (
    <Select
      label={hidden ? undefined : label}
      aria-label={hidden ? label : undefined}
      placeholder={placeholder}
      searchable
      clearable
      data-autofocus={autoFocus || undefined}
      data={data}
      filter={({ options }) => options}
      nothingFoundMessage={found.error ? t('The search failed. Type again.') : t('Nothing has this name.')}
      value={value === undefined ? null : String(value)}
      onChange={(id) => onChange(id ? Number(id) : undefined)}
      onSearchChange={(typed) => setText(data.some((one) => one.label === typed) ? '' : typed)}
    />
  );
}
