import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '@/lib/i18n';
import { Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { latestQuery } from './queries';

export function Latest({ mode }: { mode: 'test' | 'live' }) {
  const latest = useQuery(latestQuery);
  return (
    <Card
      title={mode === 'test' ? t('Captured last') : t('Sent last')}
      actions={<Link to="/messages">{t('All messages')}</Link>}
    >
      {latest.error ? (
        <Failed error={latest.error} retry={() => void latest.refetch()} />
      ) : !latest.data ? (
        <Skeleton height={120} />
      ) : latest.data.items.length === 0 ? (
        <p className="muted">{t('Messages appear here when a workflow writes the first.')}</p>
      ) : (
        <ul className="home-list">
          {latest.data.items.map((one) => (
            <li key={one.id}>
              <span className="home-line clip">
                <Link className="strong" to="/messages" search={{ message: one.id }}>
                  {one.subject || t('Not written yet')}
                </Link>{' '}
                <span className="muted">{one.customer_name ?? t('Trial')}</span>
              </span>
              <span className="muted nowrap">
                <Instant at={one.sent_at ?? one.changed_at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
