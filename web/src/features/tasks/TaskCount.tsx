import { useQuery } from '@tanstack/react-query';
import { counted, showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { mineDueQuery } from './counts';

/** Beside its name in the side bar: mine that are due or late. */
export default function TaskCount() {
  const { data = 0 } = useQuery(mineDueQuery);
  if (!data) return null;
  return (
    <span className="nav-count num" title={t('{{n}} of yours due or late', { n: counted(data, 'tasks') })}>
      {showNumber(data)}
    </span>
  );
}
