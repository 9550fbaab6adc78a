import { IconFilter, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { t } from '@/lib/i18n';
import { Button, MultiSelect, Select } from '@/ui/controls';
import { type Filters, listOf, NOBODY, readFilter } from './filters';
import { peopleQuery } from './queries';
import './views.css';

// The criteria editor is fetched when a filter is written, not with every list.
const FilterSheet = lazy(() => import('./FilterSheet').then((m) => ({ default: m.FilterSheet })));
const FilterWords = lazy(() => import('./FilterWords').then((m) => ({ default: m.FilterWords })));

type Props = {
  subject: 'customer' | 'invoice';
  search: Filters;
  onChange: (change: Filters) => void;
  tags: readonly string[];
};

/** Filters of a list: account owner, tags, and a criteria of one's own as a chip in words. */
export function Chips({ subject, search, onChange, tags }: Props) {
  const people = useQuery(peopleQuery);
  const [open, setOpen] = useState(false);
  const criteria = readFilter(search.filter);
  const chosen = listOf(search.tags);
  const owners = [
    { value: NOBODY, label: t('Nobody') },
    ...(people.data ?? []).map((one) => ({ value: String(one.id), label: one.name })),
  ];
  return (
    <>
      <Select
        aria-label={t('Account owner')}
        placeholder={t('All owners')}
        clearable
        searchable
        w={150}
        data={owners}
        value={search.owner ?? null}
        onChange={(owner) => onChange({ owner: owner ?? undefined })}
      />
      {(tags.length > 0 || chosen.length > 0) && (
        <MultiSelect
          aria-label={t('Tags')}
          className="tag-filter"
          placeholder={chosen.length ? '' : t('All tags')}
          clearable
          data={[...new Set([...tags, ...chosen])]}
          value={chosen}
          onChange={(next) => onChange({ tags: next.join(',') || undefined })}
        />
      )}
      {criteria ? (
        <span className="filter-chip">
          <button type="button" className="link" title={t('Change the filter')} onClick={() => setOpen(true)}>
            <IconFilter size={13} aria-hidden />
            <span className="clip">
              <Suspense fallback={t('Criteria')}>
                <FilterWords subject={subject} criteria={criteria} />
              </Suspense>
            </span>
          </button>
          <button
            type="button"
            className="filter-off"
            aria-label={t('Remove the filter by criteria')}
            onClick={() => onChange({ filter: undefined })}
          >
            <IconX size={13} aria-hidden />
          </button>
        </span>
      ) : (
        <Button variant="default" leftSection={<IconFilter size={14} />} onClick={() => setOpen(true)}>
          {t('Criteria…')}
        </Button>
      )}
      <Suspense>
        {open && (
          <FilterSheet
            open={open}
            onClose={() => setOpen(false)}
            subject={subject}
            filter={search.filter}
            onFilter={(filter) => onChange({ filter })}
          />
        )}
      </Suspense>
    </>
  );
}
