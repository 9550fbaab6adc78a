import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { workflowsQuery } from '@/features/workflows/queries';
import { t } from '@/lib/i18n';
import { Select } from '@/ui/controls';
import { useDebouncedValue } from '@/ui/overlays';

/** "Why not in …?": any workflow, active or not; of one that never was, the draft is asked. */
export function WhyPicker({ onPick }: { onPick: (workflow: number) => void }) {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 250);
  const found = useQuery(workflowsQuery({ q: q || undefined }));
  const items = (found.data?.items ?? []).filter((one) => one.trigger !== null);
  return (
    <Select
      aria-label={t('Why, or why not, in a workflow?')}
      placeholder={t('Why not in …?')}
      searchable
      value={null}
      searchValue={text}
      onSearchChange={setText}
      data={items.map((one) => ({ value: String(one.id), label: one.name }))}
      filter={({ options }) => options}
      nothingFoundMessage={found.error ? t('The search failed. Type again.') : t('No workflow has this name.')}
      onChange={(id) => {
        setText('');
        if (id) onPick(Number(id));
      }}
    />
  );
}
