import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { organisationQuery } from '@/api/organisation';
import { type Today, todayQuery, unreachableQuery } from '@/features/first-run/queries';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Missing } from '@/ui/Missing';
import { Card, Page } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { LiveChecks } from './LiveChecks';
import { goLive, type Organisation, returnToTest } from './queries';
import { Refused } from './Refused';

const crumbs = [
  <Link key="organisation" to="/settings/organisation">
    {t('Organisation')}
  </Link>,
];

export function GoLiveScreen() {
  const may = useMay('owner');
  const organisation = useQuery(organisationQuery);
  const today = useQuery(todayQuery);
  const unreachable = useQuery(unreachableQuery);
  const live = organisation.data?.mode === 'live';
  const title = live ? t('Return to test mode') : t('Go live');
  const error = organisation.error ?? today.error;
  if (!may) return <Refused title={title} needs="owner" />;
  return (
    <Page title={title} crumbs={crumbs}>
      <div className="body settings-body stack">
        {error ? (
          <Failed
            error={error}
            retry={() => {
              void organisation.refetch();
              void today.refetch();
            }}
          />
        ) : !organisation.data || !today.data ? (
          <Skeleton height={420} />
        ) : live ? (
          <Back organisation={organisation.data} today={today.data} />
        ) : (
          <>
            <Card title={t('Look at these first')}>
              <Missing of={[[unreachable, t('whom nobody can write to')]]} />
              <LiveChecks today={today.data} unreachable={unreachable.data?.customers} />
            </Card>
            <Live organisation={organisation.data} today={today.data} />
          </>
        )}
      </div>
    </Page>
  );
}

function useModeChanged() {
  const queries = useQueryClient();
  return async (organisation: Organisation) => {
    queries.setQueryData(organisationQuery.queryKey, organisation);
    await queries.invalidateQueries({ queryKey: ['me'] });
    await queries.invalidateQueries({ queryKey: ['today'] });
  };
}

function Live({ organisation, today }: { organisation: Organisation; today: Today }) {
  const [asking, setAsking] = useState(false);
  const changed = useModeChanged();
  return (
    <Card title={t('What going live does')}>
      <div className="stack">
        <Consequences today={today} />
        {!today.mailbox.set_up && (
          <Notice tone="warn">{t('Without a mailbox there is nowhere for mail to leave from. Enter it first.')}</Notice>
        )}
        <div className="row">
          <Button className="push" disabled={!today.mailbox.set_up} onClick={() => setAsking(true)}>
            {t('Go live…')}
          </Button>
        </div>
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Go live with {{name}}', { name: organisation.name })}
        verb={t('Go live')}
        act={async () => {
          await changed(await goLive());
          done(t('{{name}} is live. Messages leave from now on.', { name: organisation.name }));
        }}
      >
        <p>{t('From the next moment on, messages go to your customers.')}</p>
        <Consequences today={today} />
      </Confirm>
    </Card>
  );
}

const Consequences = ({ today }: { today: Today }) => (
  <ul className="consequences">
    <li>
      {t(
        'Follow-up runs walked in test mode end and do not count. Whoever still matches starts anew, with the first message.',
      )}
    </li>
    <li>{t('Runs that an event started go on, and their waiting messages do leave.')}</li>
    <li>{t('What was captured stays captured: {{messages}}.', { messages: counted(today.captured, 'messages') })}</li>
    <li>
      {today.active_workflows
        ? t('Active: {{workflows}}. New runs start at the times they say.', {
            workflows: counted(today.active_workflows, 'workflows'),
          })
        : t('No workflow is active: nothing is sent until you activate one.')}
    </li>
  </ul>
);

function Back({ organisation, today }: { organisation: Organisation; today: Today }) {
  const [asking, setAsking] = useState(false);
  const changed = useModeChanged();
  const waiting = today.ahead.reduce((sum, one) => sum + one.messages, 0);
  return (
    <Card title={t('{{name}} is live', { name: organisation.name })}>
      <div className="stack">
        {organisation.went_live_at && (
          <p className="muted">
            {t('Since')} <Instant at={organisation.went_live_at} />.
          </p>
        )}
        <p>
          {t(
            'In test mode everything goes on, but messages are captured from that moment and nothing leaves. What was sent stays sent.',
          )}
        </p>
        {waiting > 0 && (
          <p>
            {t('{{messages}} that wait for their time today would be captured.', {
              messages: counted(waiting, 'messages'),
            })}
          </p>
        )}
        <div className="row">
          <Button variant="default" className="push" onClick={() => setAsking(true)}>
            {t('Return to test mode…')}
          </Button>
        </div>
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Return to test mode')}
        verb={t('Return to test mode')}
        act={async () => {
          await changed(await returnToTest());
          done(t('Test mode: nothing leaves from now on.'));
        }}
      >
        <p>
          {t('Nothing leaves any more. When you go live again, follow-up runs walked meanwhile end and start anew.')}
        </p>
      </Confirm>
    </Card>
  );
}
