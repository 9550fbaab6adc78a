import { useQuery } from '@tanstack/react-query';
import { t } from '@/lib/i18n';
import { Skeleton } from '@/ui/controls';
import { Failed, Notice } from '@/ui/states';
import { CustomerTasks } from './CustomerTasks';
import { Disputes } from './Disputes';
import { Files } from './Files';
import { Notes } from './Notes';
import { Plans } from './Plans';
import { Promises } from './Promises';
import { type Cases, casesQuery, type Invoice } from './queries';
import './cases.css';

export type CaseKind = keyof Cases['totals'];
type Props = { kind: CaseKind; customer: { id: number; name: string; invoices: readonly Invoice[] } };

/** One kind of case of a customer, with what can be done about it. */
export default function CaseTab({ kind, customer }: Props) {
  const query = useQuery(casesQuery(customer.id));
  if (query.error && !query.data)
    return (
      <div className="body">
        <Failed error={query.error} retry={() => void query.refetch()} />
      </div>
    );
  if (!query.data)
    return (
      <div className="body stack">
        <Skeleton height={20} width={240} />
        <Skeleton height={120} />
      </div>
    );
  const all = query.data;
  const more = all.totals[kind] - all[kind].length;
  const about = { customer, invoices: customer.invoices };
  return (
    <>
      {more > 0 && (
        <Notice>
          {t('The latest {{shown}} of {{all}} are shown.', { shown: all[kind].length, all: all.totals[kind] })}
        </Notice>
      )}
      {kind === 'promises' && <Promises {...about} rows={all.promises} />}
      {kind === 'payment_plans' && <Plans {...about} rows={all.payment_plans} />}
      {kind === 'disputes' && <Disputes {...about} rows={all.disputes} />}
      {kind === 'tasks' && <CustomerTasks customer={customer} rows={all.tasks} />}
      {kind === 'notes' && <Notes customer={customer} rows={all.notes} />}
      {kind === 'files' && <Files customer={customer} rows={all.files} />}
    </>
  );
}
