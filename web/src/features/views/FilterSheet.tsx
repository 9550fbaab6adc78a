import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { CriteriaEditor } from '@/features/criteria/CriteriaEditor';
import { emptyCriteria } from '@/features/workflow/read';
import { nounOf, showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import type { Noun } from '@/lib/plurals';
import { Button } from '@/ui/controls';
import { useDebouncedValue } from '@/ui/overlays';
import { SideSheet } from '@/ui/SideSheet';
import { type Criteria, readFilter } from './filters';

type Subject = 'customer' | 'invoice';
type Props = { subject: Subject; filter: string | undefined; onFilter: (filter: string | undefined) => void };

/** The criteria editor as the filter of a list. */
export function FilterSheet({ open, onClose, ...rest }: Props & { open: boolean; onClose: () => void }) {
  return (
    <SideSheet open={open} onClose={onClose} width={860} title={t('Filter by criteria')}>
      {open && <Edited {...rest} onClose={onClose} />}
    </SideSheet>
  );
}

export const checkQuery = (subject: Subject, criteria: Criteria | undefined) => ({
  queryKey: ['criteria-check', subject, JSON.stringify(criteria)],
  enabled: criteria !== undefined,
  staleTime: 60_000,
  retry: false,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    answer(api.POST('/api/v1/criteria/check', { body: { subject, criteria: criteria ?? emptyCriteria() }, signal })),
});

function Edited({ subject, filter, onFilter, onClose }: Props & { onClose: () => void }) {
  const [criteria, setCriteria] = useState<Criteria>(() => readFilter(filter) ?? emptyCriteria());
  const [asked] = useDebouncedValue(criteria, 300);
  const check = useQuery(checkQuery(subject, asked));
  const errors = (check.data?.problems ?? []).filter((problem) => problem.severity === 'error');
  const ready = asked === criteria && check.data !== undefined && !errors.length;
  const count = useQuery({
    queryKey: ['criteria-count', subject, JSON.stringify(asked)],
    enabled: ready,
    retry: false,
    queryFn: ({ signal }) => counted(subject, asked, signal),
  });
  const noun: Noun = subject === 'customer' ? 'customers' : 'invoices';
  const use = () => {
    onFilter(criteria.where.items.length ? JSON.stringify(criteria) : undefined);
    onClose();
  };
  return (
    <div className="stack">
      <CriteriaEditor
        subject={subject}
        label={t('Filter by criteria')}
        value={criteria}
        onChange={setCriteria}
        // Without a rule there is no filter, which is no fault.
        problems={criteria.where.items.length ? (check.data?.problems ?? []) : []}
      />
      {check.data?.sentence && <p className="muted">{check.data.sentence}</p>}
      <div className="row" role="status">
        <Button disabled={criteria.where.items.length > 0 && !ready} onClick={use}>
          {count.data !== undefined && ready
            ? t('Show {{n}} {{noun}}', { n: showNumber(count.data), noun: nounOf(count.data, noun) })
            : t('Show them')}
        </Button>
        {errors.length > 0 && <span className="muted">{t('Counted once every rule is complete.')}</span>}
      </div>
    </div>
  );
}

async function counted(subject: Subject, criteria: Criteria, signal: AbortSignal): Promise<number> {
  const asked = { params: { query: { page_size: 1 } }, body: { criteria }, signal };
  if (subject === 'customer') return (await answer(api.POST('/api/v1/customers/query', asked))).total;
  return (await answer(api.POST('/api/v1/invoices/query', asked))).total;
}
