import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { meQuery, useMay } from '@/api/me';
import { incomingQuery } from '@/features/inbox/queries';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Page } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { useSending } from '@/ui/useSending';
import { IncomingSection } from './IncomingSection';
import { MailboxFields } from './MailboxFields';
import {
  type Mailbox,
  type MailboxEntry,
  mailboxQuery,
  removeMailbox,
  saveMailbox,
  sendTrial,
  testMailbox,
} from './queries';
import { Refused } from './Refused';
import { Section } from './Section';
import { TestResult } from './TestResult';
import { useEdits } from './useEdits';
import { useUnsaved } from './useUnsaved';

type Test = Schemas['MailboxTest'];
type Trial = Schemas['MailboxTrial'];

const FIELDS = ['host', 'port', 'username', 'password', 'from_address', 'from_name', 'reply_to'];
const empty: MailboxEntry = {
  name: '',
  host: '',
  port: 587,
  security: 'starttls',
  username: '',
  password: null,
  from_address: '',
  from_name: '',
  reply_to: '',
  timeout_seconds: 30,
};

function entryOf(mailbox: Mailbox | null): MailboxEntry {
  if (!mailbox) return empty;
  const { name, host, port, security, username, from_address, from_name, reply_to, timeout_seconds } = mailbox;
  return { name, host, port, security, username, password: null, from_address, from_name, reply_to, timeout_seconds };
}

export function MailboxScreen() {
  const may = useMay('owner');
  const query = useQuery(mailboxQuery);
  if (!may) return <Refused title={t('Mailbox')} needs="owner" />;
  return (
    <Page title={t('Mailbox')} actions={query.data && <Remove />}>
      <div className="body settings-body stack">
        {query.error ? (
          <Failed error={query.error} retry={() => void query.refetch()} />
        ) : query.data === undefined ? (
          <Skeleton height={460} />
        ) : (
          <Form key={query.data?.id ?? 'none'} mailbox={query.data} />
        )}
        {query.data && <IncomingSection />}
      </div>
    </Page>
  );
}

function Form({ mailbox }: { mailbox: Mailbox | null }) {
  const queries = useQueryClient();
  const edits = useEdits(entryOf(mailbox));
  const form = useSending(FIELDS);
  const trial = useSending(FIELDS);
  const [test, setTest] = useState<Test>();
  const [sent, setSent] = useState<Trial>();
  const me = useQuery(meQuery).data?.user;
  const unsaved = useUnsaved(edits.dirty);
  const entry = edits.value;
  const forget = () => {
    setTest(undefined);
    setSent(undefined);
  };
  const put = (more: Partial<MailboxEntry>) => {
    edits.put(more);
    forget();
  };
  const save = async () => {
    queries.setQueryData(mailboxQuery.queryKey, await saveMailbox(entry));
    await queries.invalidateQueries({ queryKey: incomingQuery.queryKey });
    edits.undo();
    done(t('The mailbox is saved.'));
  };
  const tryIt = () =>
    trial.send(async () => {
      forget();
      const found = await testMailbox(edits.dirty ? entry : null);
      setTest(found);
      if (found.mended) await queries.invalidateQueries({ queryKey: mailboxQuery.queryKey });
    });
  const mail = (to: string) =>
    trial.send(async () => {
      forget();
      setSent(await sendTrial(to, edits.dirty ? entry : null));
    });
  const ready = Boolean(entry.host.trim() && entry.from_address.trim());
  return (
    <>
      <Fault mailbox={mailbox} />
      <Section
        title={t('Where messages leave from')}
        hint={
          mailbox
            ? t('One mailbox for the whole organisation.')
            : t('None is set up yet. Messages wait until there is one; in test mode they are captured all the same.')
        }
        {...(!mailbox && { still: t('Nothing entered yet') })}
        form={form}
        dirty={edits.dirty}
        save={save}
        undo={() => {
          edits.undo();
          forget();
        }}
        beside={
          <>
            <Button variant="default" loading={trial.busy} disabled={!ready} onClick={() => void tryIt()}>
              {t('Test the connection')}
            </Button>
            {me && (
              <Button
                variant="default"
                disabled={!ready || trial.busy}
                title={t('One mail to {{address}}, in test mode too.', { address: me.email })}
                onClick={() => void mail(me.email)}
              >
                {t('Send a trial mail to me')}
              </Button>
            )}
          </>
        }
      >
        <MailboxFields
          entry={entry}
          put={put}
          at={(field) => form.at(field) ?? trial.at(field)}
          hasPassword={mailbox?.has_password ?? false}
        />
        {trial.rest !== undefined && <Failed error={trial.rest} />}
        {trial.busy && (
          <p className="muted" role="status">
            {t('Trying {{host}}. This takes twenty seconds at most.', { host: entry.host })}
          </p>
        )}
        {test && <TestResult test={test} />}
        {sent && <TrialResult sent={sent} />}
      </Section>
      {unsaved}
    </>
  );
}

const TRIAL_TITLES = {
  true: t('The trial mail has left. Look whether it arrives.'),
  false: t('The trial mail has not left'),
  null: t('Nobody knows whether the trial mail has left. Look whether it arrives'),
};

const TrialResult = ({ sent }: { sent: Trial }) => (
  <Notice
    {...(sent.left !== true && { tone: sent.left === null ? ('warn' as const) : ('bad' as const) })}
    title={TRIAL_TITLES[`${sent.left}`]}
  >
    <p>{sent.message}</p>
  </Notice>
);

function Fault({ mailbox }: { mailbox: Mailbox | null }) {
  if (!mailbox?.fault) return null;
  return (
    <Notice tone="bad" title={t('Nothing leaves: the mailbox has a problem')}>
      <p>{mailbox.fault}</p>
      <p className="hint">
        {t('Since')} <Instant at={mailbox.fault_since} />. {t('Messages wait meanwhile; none is lost.')}{' '}
        {mailbox.retry_at && (
          <>
            {t('Tried again by itself:')} <Instant at={mailbox.retry_at} />.
          </>
        )}
      </p>
    </Notice>
  );
}

function Remove() {
  const queries = useQueryClient();
  const live = useQuery(meQuery).data?.organisation?.mode === 'live';
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('Remove the mailbox…')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Remove the mailbox')}
        verb={t('Remove the mailbox')}
        danger
        disabled={live}
        act={async () => {
          await removeMailbox();
          queries.setQueryData(mailboxQuery.queryKey, null);
          queries.setQueryData(incomingQuery.queryKey, null);
          done(t('The mailbox is removed, and its password wiped.'));
        }}
      >
        {live ? (
          <p>{t('The organisation is live, and without a mailbox nothing could leave. Return to test mode first.')}</p>
        ) : (
          <p>{t('Its password is wiped. What left through it stays as it is, and going live needs another one.')}</p>
        )}
      </Confirm>
    </>
  );
}
