import {
  IconCash,
  IconFileInvoice,
  IconMail,
  IconMailOpened,
  IconNote,
  IconRoute,
  type TablerIcon,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { messageWord } from '@/features/runs/words';
import { t } from '@/lib/i18n';
import { Badge, Button, SegmentedControl, Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { type TimelineEntry, timelineQuery } from './queries';

type Kind = 'message' | 'reply' | 'payment' | 'invoice' | 'run' | 'note';

const icons: Record<Kind, TablerIcon> = {
  message: IconMail,
  reply: IconMailOpened,
  payment: IconCash,
  invoice: IconFileInvoice,
  run: IconRoute,
  note: IconNote,
};

/** What an entry is about, for its mark and the switch above the list. */
function kindOf({ source, subject_kind }: TimelineEntry): Kind {
  if (source === 'email' || source === 'text') return 'reply';
  if (source !== 'event') return source;
  if (subject_kind === 'payment') return 'payment';
  return subject_kind === 'customer' ? 'note' : 'invoice';
}

type Show = 'all' | 'message' | 'ledger';
const shows = (show: Show, kind: Kind) =>
  show === 'all' ||
  (show === 'message' ? kind === 'message' || kind === 'reply' : kind === 'payment' || kind === 'invoice');

type Props = { id: number; onMessage: (id: number) => void; onRun: (id: number) => void };

export function Timeline({ id, onMessage, onRun }: Props) {
  const [show, setShow] = useState<Show>('all');
  const query = useInfiniteQuery(timelineQuery(id));
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = all.filter((entry) => shows(show, kindOf(entry)));
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
          const kind = kindOf(entry);
          const Icon = icons[kind];
          const { run_id: run } = entry;
          const thread = entry.source === 'email' ? Number(entry.data.thread_id) : 0;
          const word = kind === 'message' ? messageWord(entry.kind.replace('message.', '')) : undefined;
          const open = word ? () => onMessage(entry.id) : kind === 'run' && run ? () => onRun(run) : undefined;
          return (
            <li key={`${entry.source}${entry.id}`} data-kind={kind}>
              <span className="timeline-mark">
                <Icon size={14} stroke={1.7} aria-hidden />
              </span>
              <div>
                <p className="strong">
                  {open ? (
                    <button type="button" className="link strong" onClick={open}>
                      {word ? entry.title || t('Message not written yet') : entry.said}
                    </button>
                  ) : thread ? (
                    <Link className="strong" to="/inbox" search={{ thread }}>
                      {entry.said}
                    </Link>
                  ) : (
                    entry.said
                  )}{' '}
                  {word && <Badge color={word.colour}>{word.label}</Badge>}
                </p>
                {word && <p className="muted">{entry.said}</p>}
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
