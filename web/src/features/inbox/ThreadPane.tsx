import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMay } from '@/api/me';
import { peopleQuery } from '@/features/views/queries';
import { t } from '@/lib/i18n';
import { Badge, Button, Select, Skeleton } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Failed } from '@/ui/states';
import { done, doneWithUndo } from '@/ui/toast';
import { Answering } from './Answering';
import { Beside } from './Beside';
import { changeThread, type ThreadChange, threadChanged } from './commands';
import { draftOf } from './draft';
import { FromMail } from './FromMail';
import { toConversation } from './focus';
import { Mails } from './Mails';
import { useInboxKeys } from './pressed';
import { type How, type Thread, threadQuery } from './queries';
import type { Moving } from './useMoving';
import { AssignDialog, Suggested } from './Whose';

type Props = { id: number; moving: Moving; run: number | undefined };

export default function ThreadPane({ id, moving, run }: Props) {
  const query = useQuery(threadQuery(id));
  return (
    <div className="inbox-pane">
      <div className="inbox-back">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={15} stroke={1.7} />}
          onClick={moving.back}
        >
          {t('All conversations')}
        </Button>
      </div>
      {query.error && !query.data ? (
        <div className="inbox-said">
          <Failed error={query.error} retry={() => void query.refetch()} />
        </div>
      ) : query.data ? (
        <Opened thread={query.data} moving={moving} run={run} />
      ) : (
        <div className="inbox-said stack">
          <Skeleton height={20} width="60%" />
          <Skeleton height={180} />
        </div>
      )}
    </div>
  );
}

/** Changes of the conversation: the answer is how it stands, and every list is asked anew. */
function useThread(thread: Thread) {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: ThreadChange) => changeThread(thread.id, body),
    onSuccess: (now) => threadChanged(queries, now),
  });
  return change.mutateAsync;
}

/** Whoever opens it has read it, and what comes in while it is open; what they mark as unread stays so. */
function useReading(thread: Thread, may: boolean) {
  const change = useThread(thread);
  const seen = useRef<number | null | undefined>(undefined);
  const { unread, last_email_id: last } = thread;
  useEffect(() => {
    if (seen.current === last) return;
    seen.current = last;
    if (unread && may) void change({ unread: false }).catch(() => undefined);
  }, [unread, last, may, change]);
}

function Opened({ thread, moving, run }: Omit<Props, 'id'> & { thread: Thread }) {
  const may = useMay('collector');
  const change = useThread(thread);
  const [how, setHow] = useState<How | undefined>(() => draftOf(String(thread.id))?.how);
  const [assigning, setAssigning] = useState(false);
  useReading(thread, may);
  const closed = thread.state === 'closed';
  const close = async () => {
    try {
      await change({ state: closed ? 'open' : 'closed' });
    } catch {
      return;
    }
    if (closed) return done(t('The conversation is open again.'));
    doneWithUndo(
      t('The conversation is closed. It opens again when somebody writes.'),
      () => void change({ state: 'open' }).catch(() => undefined),
    );
    moving.onward();
  };
  const mark = () => void change({ unread: !thread.unread }).catch(() => undefined);
  const answerable = thread.last_email_id !== null;
  useInboxKeys(
    may
      ? { e: () => void close(), u: mark, a: () => setAssigning(true), ...(answerable && { r: () => setHow('reply') }) }
      : {},
  );
  return (
    <>
      <header className="inbox-head">
        <div className="inbox-title">
          <h2 tabIndex={-1}>{thread.subject || t('No subject')}</h2>
          {closed && <Badge color="gray">{t('Closed')}</Badge>}
          {thread.unread && <Badge color="petrol">{t('Unread')}</Badge>}
        </div>
        {may && (
          <div className="row wrap">
            {answerable && (
              <>
                <Button onClick={() => setHow('reply')}>{t('Reply')}</Button>
                <Button variant="default" onClick={() => setHow('reply_all')}>
                  {t('Reply to all')}
                </Button>
                <Button variant="default" onClick={() => setHow('forward')}>
                  {t('Forward')}
                </Button>
              </>
            )}
            <FromMail thread={thread} />
            <Button variant="default" onClick={mark}>
              {thread.unread ? t('Mark as read') : t('Mark as unread')}
            </Button>
            <Button variant="default" onClick={() => void close()}>
              {closed ? t('Reopen') : t('Close')}
            </Button>
          </div>
        )}
      </header>
      <div className="inbox-body">
        <div className="inbox-mails">
          <Suggested thread={thread} may={may} onOther={() => setAssigning(true)} />
          <Mails thread={thread} may={may} />
          {how && may && answerable && (
            <Answering
              key={how}
              thread={thread}
              how={how}
              onClose={() => {
                setHow(undefined);
                toConversation();
              }}
            />
          )}
        </div>
        <aside className="inbox-side stack" aria-label={t('About this conversation')}>
          <Person thread={thread} may={may} />
          <Beside thread={thread} may={may} onAssign={() => setAssigning(true)} run={run} />
        </aside>
      </div>
      {assigning && <AssignDialog thread={thread} onClose={() => setAssigning(false)} />}
    </>
  );
}

/** Which colleague looks after it. */
function Person({ thread, may }: { thread: Thread; may: boolean }) {
  const people = useQuery(peopleQuery);
  const change = useThread(thread);
  const known = (people.data ?? []).map((one) => ({ value: String(one.id), label: one.name }));
  const given = thread.assigned_to_id === null ? null : String(thread.assigned_to_id);
  const missing = given !== null && !known.some((one) => one.value === given);
  return (
    <div>
      <Missing of={[[people, t('who can look after it')]]} />
      <Select
        label={t('Looked after by')}
        placeholder={t('Nobody yet')}
        clearable
        searchable
        disabled={!may}
        data={missing ? [{ value: given, label: thread.assigned_to_name ?? t('No name') }, ...known] : known}
        value={given}
        onChange={(id) => void change({ assigned_to_id: id ? Number(id) : null }).catch(() => undefined)}
      />
    </div>
  );
}
