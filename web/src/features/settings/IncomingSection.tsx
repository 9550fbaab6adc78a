import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { incomingQuery } from '@/features/inbox/queries';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { useSending } from '@/ui/useSending';
import { IncomingFields } from './IncomingFields';
import { entryOf, type Incoming, type IncomingEntry, saveIncoming, stopIncoming, testIncoming } from './incoming';
import { Section } from './Section';
import { SignInSection } from './SignInSection';
import { TestResult } from './TestResult';
import { useEdits } from './useEdits';
import { useUnsaved } from './useUnsaved';

const FIELDS = ['host', 'port', 'security', 'username', 'password', 'folder', 'history_days'];

/** Where mail comes in, below where it leaves; without the one there is no other. */
export function IncomingSection() {
  const query = useQuery(incomingQuery);
  if (query.error && !query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton height={380} />;
  if (query.data === null) return null;
  return (
    <>
      <Form incoming={query.data} />
      <SignInSection incoming={query.data} />
    </>
  );
}

function Form({ incoming }: { incoming: Incoming }) {
  const queries = useQueryClient();
  const edits = useEdits(entryOf(incoming));
  const form = useSending(FIELDS);
  const trial = useSending(FIELDS);
  const [test, setTest] = useState<Schemas['MailboxTest']>();
  const [stopping, setStopping] = useState(false);
  const unsaved = useUnsaved(edits.dirty);
  const entry = edits.value;
  const put = (more: Partial<IncomingEntry>) => {
    edits.put(more);
    setTest(undefined);
  };
  const save = async () => {
    queries.setQueryData(incomingQuery.queryKey, await saveIncoming(entry));
    edits.undo();
    done(t('Mail is read from now on. New mail is in the inbox within seconds.'));
  };
  const tryIt = () =>
    trial.send(async () => {
      setTest(undefined);
      setTest(await testIncoming(edits.dirty ? entry : null));
      await queries.invalidateQueries({ queryKey: incomingQuery.queryKey });
    });
  return (
    <>
      <Fault incoming={incoming} />
      <Section
        title={t('Where mail comes in')}
        hint={
          incoming.enabled
            ? t('Nothing is changed in the mailbox: no mail is marked as read, moved or removed.')
            : t('No mail is read yet. Enter the server customers’ replies arrive at; nothing is changed there.')
        }
        still={incoming.enabled ? t('All changes saved') : t('Nothing entered yet')}
        form={form}
        dirty={edits.dirty}
        save={save}
        undo={() => {
          edits.undo();
          setTest(undefined);
        }}
        beside={
          <>
            {incoming.enabled && (
              <Button variant="default" onClick={() => setStopping(true)}>
                {t('Read no more mail…')}
              </Button>
            )}
            <Button variant="default" loading={trial.busy} disabled={!entry.host.trim()} onClick={() => void tryIt()}>
              {t('Test where mail comes in')}
            </Button>
          </>
        }
      >
        <IncomingFields
          entry={entry}
          put={put}
          at={(field) => form.at(field) ?? trial.at(field)}
          hasPassword={incoming.has_password}
          byPassword={incoming.auth === 'password'}
        />
        <Standing incoming={incoming} />
        {trial.rest !== undefined && <Failed error={trial.rest} />}
        {trial.busy && (
          <p className="muted" role="status">
            {t('Trying {{host}}. This takes ten seconds at most.', { host: entry.host })}
          </p>
        )}
        {test && <TestResult test={test} told={t('The test went well. Mail can be read.')} />}
      </Section>
      {unsaved}
      <Confirm
        open={stopping}
        onClose={() => setStopping(false)}
        title={t('Read no more mail')}
        verb={t('Read no more mail')}
        danger
        act={async () => {
          await stopIncoming();
          await queries.invalidateQueries({ queryKey: incomingQuery.queryKey });
          done(t('No more mail is read, and its password is wiped.'));
        }}
      >
        <p>{t('What was read stays in the inbox. Replies and bounces that come from now on are not noticed.')}</p>
      </Confirm>
    </>
  );
}

function Standing({ incoming }: { incoming: Incoming }) {
  if (!incoming.enabled) return null;
  return (
    <p className="hint">
      {t('Reading since')} <Instant at={incoming.since} />.{' '}
      {incoming.checked_at ? (
        <>
          {t('Last looked')} <Instant at={incoming.checked_at} />.
        </>
      ) : (
        t('Not looked yet.')
      )}
    </p>
  );
}

function Fault({ incoming }: { incoming: Incoming }) {
  if (!incoming.enabled || !incoming.fault) return null;
  return (
    <Notice tone="bad" title={t('No mail comes in: the mailbox cannot be read')}>
      <p>{incoming.fault}</p>
      <p className="hint">
        {t('Since')} <Instant at={incoming.fault_since} />. {t('Nothing is lost meanwhile, and nothing is read twice.')}{' '}
        {incoming.retry_at && (
          <>
            {t('Tried again by itself:')} <Instant at={incoming.retry_at} />.
          </>
        )}
      </p>
    </Notice>
  );
}
