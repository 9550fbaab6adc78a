import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { t } from '@/lib/i18n';
import { Skeleton } from '@/ui/controls';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { Composer } from './Composer';
import { answerMail } from './commands';
import { bodyOf, draftOf, forgetDraft, keepDraft, nothing, type Written } from './draft';
import { type Draft, draftQuery, type How, type Thread } from './queries';

type Props = { thread: Thread; how: How; onClose: () => void };
const TITLES: Record<How, string> = { reply: t('Reply'), reply_all: t('Reply to all'), forward: t('Forward') };

/** An answer to the latest mail that came in, below it. */
export function Answering({ thread, how, onClose }: Props) {
  const place = useRef<HTMLElement>(null);
  const [email] = useState(thread.last_email_id ?? 0);
  const draft = useQuery({ ...draftQuery(email, how), staleTime: Number.POSITIVE_INFINITY });
  const ready = draft.data !== undefined;
  useEffect(() => {
    if (!ready) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [ready]);
  return (
    <section className="answering" aria-label={TITLES[how]} ref={place}>
      <h3>{TITLES[how]}</h3>
      {draft.error && !draft.data && <Failed error={draft.error} retry={() => void draft.refetch()} />}
      {draft.isPending && <Skeleton height={260} />}
      {draft.data && <Answer thread={thread} how={how} email={email} draft={draft.data} onClose={onClose} />}
    </section>
  );
}

const begin = (draft: Draft): Written => ({
  ...nothing,
  to: draft.to,
  cc: draft.cc,
  subject: draft.subject,
  customer_id: draft.customer_id,
  invoice_ids: draft.invoice_ids,
  files: draft.files,
});

function Answer({ thread, how, email, draft, onClose }: Props & { email: number; draft: Draft }) {
  const queries = useQueryClient();
  const place = String(thread.id);
  const kept = draftOf(place);
  const [written, setWritten] = useState<Written>(() => {
    if (!kept) return begin(draft);
    // Another kind of answer has other recipients, and the words that were written already.
    return kept.how === how ? kept.written : { ...begin(draft), text: kept.written.text };
  });
  const put = (change: Partial<Written>) =>
    setWritten((before) => {
      const next = { ...before, ...change };
      keepDraft(place, how, next);
      return next;
    });
  const close = () => {
    forgetDraft(place);
    onClose();
  };
  const send = async () => {
    const { files, quote, text, customer_id: _, ...facts } = written;
    const sent = await answerMail(email, {
      ...facts,
      text: bodyOf({ quote, text }, draft.quoted),
      file_ids: files.map((file) => file.id),
      answer: how,
    });
    await queries.invalidateQueries({ queryKey: ['inbox'] });
    done(
      sent.state === 'captured'
        ? t('The answer is captured: nothing leaves in test mode.')
        : t('The answer leaves now.'),
    );
    close();
  };
  return (
    <>
      {draft.left_out > 0 && (
        <Notice tone="warn">
          <p>{t('A mail goes to 100 people at most: {{n}} of its recipients are left out.', { n: draft.left_out })}</p>
        </Notice>
      )}
      <Composer
        written={{ ...written, customer_id: thread.customer_id }}
        put={put}
        quoted={draft.quoted}
        quiet={how !== 'forward'}
        verb={how === 'forward' ? t('Forward it') : t('Send the answer')}
        send={send}
        onDiscard={close}
      />
    </>
  );
}
