import { IconCash, IconFileInvoice, IconMail, IconNote, IconRoute, type TablerIcon } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Badge, Button, SegmentedControl, Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { timelineQuery } from './queries';
import { entries, type Kind } from './timeline-words';

const icons: Record<Kind, TablerIcon> = {
  message: IconMail,
  payment: IconCash,
  invoice: IconFileInvoice,
  run: IconRoute,
  note: IconNote,
};
type Show = 'all' | 'message' | 'ledger';
const shows = (show: Show, kind: Kind) =>
  show === 'all' || (show === 'message' ? kind === 'message' : kind === 'payment' || kind === 'invoice');

type Props = { id: number; onMessage: (id: number) => void; onRun: (id: number) => void };

export function Timeline({ id, onMessage, onRun }: Props) {
  const [show, setShow] = useState<Show>('all');
  const query = useInfiniteQuery(timelineQuery(id));
  const all = entries(query.data?.pages.flatMap((page) => page.items) ?? []);
  const shown = all.filter((entry) => shows(show, entry.kind));
  return (
    <Card
      title={t('Timeline')}
      actions={
        <SegmentedControl
          aria-label={t('Show')}
          value={show}
          onChange={(value) => setShow(value as Show)}
          data={[
            { value: 'all', label: t('All') },
            { value: 'message', label: t('Messages') },
            { value: 'ledger', label: t('Ledger') },
          ]}
        />
      }
    >
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={160} />}
      <ol className="timeline">
        {shown.map((entry) => {
          const Icon = icons[entry.kind];
          const { message, run } = entry;
          return (
            <li key={entry.key} data-kind={entry.kind}>
              <span className="timeline-mark">
                <Icon size={14} stroke={1.7} aria-hidden />
              </span>
              <div>
                <p className="strong">
                  {message ? (
                    <button type="button" className="link strong" onClick={() => onMessage(message)}>
                      {entry.title}
                    </button>
                  ) : run ? (
                    <button type="button" className="link strong" onClick={() => onRun(run)}>
                      {entry.title}
                    </button>
                  ) : (
                    entry.title
                  )}{' '}
                  {entry.badge && <Badge color={entry.badge.colour}>{entry.badge.label}</Badge>}
                </p>
                {entry.text && <p className="muted">{entry.text}</p>}
                <p className="hint">
                  <Instant at={entry.at} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      {query.data && !shown.length && (
        <p className="muted">{all.length ? t('Nothing of this kind yet.') : t('Nothing has happened yet.')}</p>
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('Show earlier')}
        </Button>
      )}
    </Card>
  );
}
