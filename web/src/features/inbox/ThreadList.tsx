import { IconPaperclip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { t } from '@/lib/i18n';
import { Badge, Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import type { ThreadRow } from './queries';
import { kindWord, whoWrote } from './words';

type Props = { rows: readonly ThreadRow[]; opened: number | undefined; old: boolean };

/** Conversations, latest first. Each is a link, so that it opens in a tab of its own as well. */
export const ThreadList = ({ rows, opened, old }: Props) => (
  <ul className="threads" data-old={old || undefined}>
    {rows.map((row) => (
      <li key={row.id}>
        <Link
          from="/inbox"
          to="/inbox"
          search={(before) => ({ ...before, thread: row.id, write: undefined })}
          className="thread"
          data-thread={row.id}
          data-unread={row.unread || undefined}
          aria-current={row.id === opened ? 'true' : undefined}
        >
          <OneThread row={row} />
        </Link>
      </li>
    ))}
  </ul>
);

function OneThread({ row }: { row: ThreadRow }) {
  const kind = row.kind && kindWord[row.kind];
  // Nobody has to find the customer of what a robot wrote.
  const asks = row.kind === 'mail' || row.kind === 'reply' || row.kind === null;
  const many = row.mails_in + row.mails_out;
  return (
    <>
      <span className="thread-line">
        <span className="thread-who clip">
          {row.unread && <span className="sr">{t('Unread')}: </span>}
          {whoWrote(row)}
        </span>
        {many > 1 && (
          <span className="muted num">
            {many}
            <span className="sr"> {t('mails')}</span>
          </span>
        )}
        <span className="thread-when">
          <Instant at={row.last_at} />
        </span>
      </span>
      <span className="thread-subject clip">{row.subject || t('No subject')}</span>
      {row.preview && <span className="thread-preview clip">{row.preview.replace(/\s+/g, ' ')}</span>}
      <span className="thread-line thread-foot">
        {row.customer_name ? (
          <span className="clip">{row.customer_name}</span>
        ) : asks ? (
          <Badge size="sm" color="yellow">
            {t('No customer')}
          </Badge>
        ) : (
          <span>{t('No customer')}</span>
        )}
        {kind && (
          <Badge size="sm" color={kind.colour}>
            {kind.label}
          </Badge>
        )}
        <span className="row push thread-marks">
          {row.assigned_to_name && <span className="clip">{row.assigned_to_name}</span>}
          {row.attachments > 0 && (
            <span className="thread-clip" title={t('Attachments')}>
              <IconPaperclip size={13} stroke={1.7} aria-hidden />
              <span className="num">{row.attachments}</span>
              <span className="sr"> {t('attached')}</span>
            </span>
          )}
        </span>
      </span>
    </>
  );
}

const WAITING = [0, 1, 2, 3, 4, 5];
export const ThreadsWaiting = () => (
  <div className="threads" aria-busy="true">
    {WAITING.map((row) => (
      <div key={row} className="thread">
        <Skeleton height={12} width={`${72 - (row % 3) * 12}%`} />
        <Skeleton height={11} mt={8} width={`${94 - (row % 2) * 18}%`} />
        <Skeleton height={11} mt={8} width="46%" />
      </div>
    ))}
  </div>
);
