import { useQuery } from '@tanstack/react-query';
import { t } from '@/lib/i18n';
import { checkQuery } from './FilterSheet';
import type { Criteria } from './filters';

/** A criteria as the server says it. */
export function FilterWords({ subject, criteria }: { subject: 'customer' | 'invoice'; criteria: Criteria }) {
  const { data } = useQuery(checkQuery(subject, criteria));
  return <>{data?.sentence || t('Criteria')}</>;
}
