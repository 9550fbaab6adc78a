import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { t } from '@/lib/i18n';
import { Autocomplete } from '@/ui/controls';

const categoriesQuery = {
  queryKey: ['task-categories'],
  staleTime: 60_000,
  queryFn: ({ signal }: { signal: AbortSignal }) => answer(api.GET('/api/v1/tasks/counts', { signal })),
};

/** One in use, or a new one. Without the list of those in use it can still be typed. */
export function Categories({ value, onChange }: { value: string; onChange: (category: string) => void }) {
  const found = useQuery(categoriesQuery);
  return (
    <Autocomplete
      label={t('Category')}
      placeholder={t('Not set')}
      maxLength={200}
      data={found.data?.categories ?? []}
      value={value}
      onChange={onChange}
    />
  );
}
