import { useState } from 'react';
import { useMay } from '@/api/me';
import { DayPicker } from '@/features/builder/forms/ClockFields';
import { CriteriaEditor } from '@/features/criteria/CriteriaEditor';
import { t } from '@/lib/i18n';
import { Button, NumberInput, Radio, Select, Switch, TagsInput, Textarea, TextInput } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Only } from '@/ui/Only';
import { Card } from '@/ui/Page';
import { Failed } from '@/ui/states';
import '@/features/builder/panel.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { peopleQuery } from '@/features/views/queries';
import { triggersQuery } from '@/features/workflows/queries';
import { useWorkflow } from './context';
import type { Definition } from './definition';
import { emptyCriteria, WEEK } from './read';
import { WorkflowPage } from './WorkflowPage';

type Settings = NonNullable<Definition['settings']>;

export function SettingsScreen() {
  const triggers = useQuery(triggersQuery);
  const { draft } = useWorkflow();
  const may = useMay('manager');
  const trigger = triggers.data?.triggers.find((one) => one.kind === draft.trigger.kind);
  return (
    <WorkflowPage>
      <div className="body settings stack">
        <Only may={may}>
          <About />
          {trigger?.family === 'data' && <Start />}
          <BusinessDays />
          {trigger?.restarts && <Restart />}
          <Stop subject={trigger?.subject ?? 'customer'} event={trigger?.family === 'event'} />
        </Only>
      </div>
    </WorkflowPage>
  );
}

function useSettings() {
  const { draft, change } = useWorkflow();
  const settings: Settings = draft.settings ?? {};
  const put = (more: Settings, key?: string) => change({ ...draft, settings: { ...settings, ...more } }, key);
  return { settings, put };
}

/** Not part of the draft: saved at once, versions do not carry it. */
function About() {
  const { workflow, describe } = useWorkflow();
  const [name, setName] = useState(workflow.name);
  const [description, setDescription] = useState(workflow.description);
  const [category, setCategory] = useState(workflow.category);
  const [owner, setOwner] = useState(workflow.owner_id);
  const people = useQuery(peopleQuery);
  const [error, setError] = useState<unknown>();
  const changed =
    name !== workflow.name ||
    description !== workflow.description ||
    category !== workflow.category ||
    owner !== workflow.owner_id;
  const save = async () => {
    setError(undefined);
    await describe({ name: name.trim(), description, category, owner_id: owner }).catch(setError);
  };
  return (
    <Card title={t('About')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          label={t('Name')}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t('Description')}
          autosize
          minRows={2}
          maxLength={2000}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <TagsInput
          label={t('Category')}
          maxTags={1}
          value={category ? [category] : []}
          onChange={(all) => setCategory(all.at(-1) ?? '')}
        />
        <Missing of={[[people, t('who can own a workflow')]]} />
        <Select
          label={t('Owner')}
          placeholder={t('Nobody')}
          description={t('Who answers for it; the list of workflows can be filtered by it.')}
          clearable
          searchable
          data={[...(people.data ?? []), ...(workflow.owner ? [workflow.owner] : [])]
            .filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at)
            .map((one) => ({ value: String(one.id), label: one.name }))}
          value={owner === null ? null : String(owner)}
          onChange={(id) => setOwner(id === null ? null : Number(id))}
        />
        {error !== undefined && <Failed error={error} />}
        <div className="row">
          <Button type="submit" disabled={!changed || !name.trim()}>
            {t('Save')}
          </Button>
          <span className="muted">{changed ? t('Not saved yet') : t('Saved')}</span>
        </div>
      </form>
    </Card>
  );
}

function Start() {
  const { settings, put } = useSettings();
  const start = settings.start ?? { mode: 'schedule', days: [...WEEK], times: ['09:00:00'] };
  return (
    <Card title={t('When runs start')}>
      <Radio.Group
        aria-label={t('When runs start')}
        value={start.mode}
        onChange={(mode) => put({ start: { ...start, mode: mode as 'schedule' } })}
      >
        <div className="stack tight">
          <Radio value="schedule" label={t('On these days, at these times')} />
          {start.mode === 'schedule' && (
            <div className="stack tight indent">
              <DayPicker days={start.days} onChange={(days) => put({ start: { ...start, days } })} />
              <div className="row wrap">
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => put({ start: { ...start, days: [...WEEK] } })}
                >
                  {t('Daily')}
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => put({ start: { ...start, days: WEEK.slice(0, 5) } })}
                >
                  {t('Weekdays only')}
                </Button>
              </div>
              <TagsInput
                label={t('Times')}
                description={t('As 09:00, in the organisation’s time zone.')}
                w={280}
                value={start.times.map((time) => time.slice(0, 5))}
                onChange={(times) => {
                  const good = times
                    .filter((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time))
                    .map((time) => `${time}:00`);
                  if (good.length) put({ start: { ...start, times: good.sort() } });
                }}
              />
            </div>
          )}
          <Radio value="as_soon_as_it_matches" label={t('As soon as it matches')} />
        </div>
      </Radio.Group>
    </Card>
  );
}

function BusinessDays() {
  const { settings, put } = useSettings();
  const on = settings.business_days_only ?? false;
  return (
    <Card title={t('Business days')}>
      <Switch
        label={t('Business days only')}
        description={t(
          'Starts and messages that fall on a closed day of the calendar happen at the same time on the next business day.',
        )}
        checked={on}
        onChange={() => put({ business_days_only: !on })}
      />
      <p className="hint">
        <Link to="/settings/calendar">{t('Look at the calendar')}</Link>
      </p>
    </Card>
  );
}

function Restart() {
  const { settings, put } = useSettings();
  const days = settings.restart_after_days ?? null;
  return (
    <Card title={t('Restart')}>
      <Switch
        label={t('Start again when the criteria are met again')}
        description={t('Off: each record goes through once.')}
        checked={days !== null}
        onChange={() => put({ restart_after_days: days === null ? 30 : null })}
      />
      {days !== null && (
        <NumberInput
          mt={12}
          label={t('At the earliest after')}
          suffix={` ${t('days')}`}
          w={150}
          min={1}
          max={3650}
          value={days}
          onChange={(n) => put({ restart_after_days: Number(n) || 1 }, 'restart')}
        />
      )}
    </Card>
  );
}

function Stop({ subject, event }: { subject: string; event: boolean }) {
  const { workflow } = useWorkflow();
  const { settings, put } = useSettings();
  const noMatch = settings.stop_when_no_match ?? !event;
  const days = settings.stop_after_days ?? null;
  return (
    <Card title={t('When a run stops')}>
      <div className="stack">
        <Switch
          label={t('When the criteria are no longer met')}
          checked={noMatch}
          onChange={() => put({ stop_when_no_match: !noMatch })}
        />
        <Switch
          label={t('When the customer writes back')}
          description={t('By mail or text, since the run started. Automatic replies and bounces do not count.')}
          checked={settings.stop_on_reply ?? false}
          onChange={() => put({ stop_on_reply: !settings.stop_on_reply })}
        />
        <Switch
          label={t('After some time')}
          checked={days !== null}
          onChange={() => put({ stop_after_days: days === null ? 90 : null })}
        />
        {days !== null && (
          <NumberInput
            className="indent"
            aria-label={t('Days until a run stops')}
            suffix={` ${t('days')}`}
            w={150}
            min={1}
            max={3650}
            value={days}
            onChange={(n) => put({ stop_after_days: Number(n) || 1 }, 'stop-days')}
          />
        )}
        <Switch
          label={t('When this is true')}
          checked={Boolean(settings.stop_when)}
          onChange={() => put({ stop_when: settings.stop_when ? null : emptyCriteria() })}
        />
        {settings.stop_when && (
          <CriteriaEditor
            subject={subject}
            label={t('Stop when')}
            value={settings.stop_when}
            onChange={(stop_when, key) => put({ stop_when }, key)}
            problems={workflow.problems}
            path="settings.stop_when"
          />
        )}
      </div>
    </Card>
  );
}
