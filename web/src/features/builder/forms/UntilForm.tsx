import type { Schemas } from '@/api/client';
import { CriteriaEditor } from '@/features/criteria/CriteriaEditor';
import { emptyCriteria } from '@/features/workflow/read';
import { byTopic } from '@/features/workflows/topics';
import { t } from '@/lib/i18n';
import { NumberInput, Radio, Select, TextInput } from '@/ui/controls';
import { useBuilder } from '../useBuilder';
import { useStep } from './useStep';

type Until = Schemas['WaitUntil'];

/** An event, or a condition; after the time given the run takes the other way. */
export function UntilForm({ step, path }: { step: Until; path: string }) {
  const { trigger, triggers, problems } = useBuilder();
  const { put, fault } = useStep(step);
  const events = byTopic((triggers?.triggers ?? []).filter((one) => one.awaitable));
  const chosen = triggers?.triggers.find((one) => one.kind === step.event);
  const way = (name: 'happened' | 'timed_out', label: string, usual: string) => (
    <TextInput
      label={usual}
      description={t('Name of this way')}
      placeholder={usual}
      maxLength={200}
      value={step[name].label}
      onChange={(event) => put({ [name]: { ...step[name], label: event.currentTarget.value } }, label)}
    />
  );
  return (
    <>
      <Radio.Group
        label={t('Wait until')}
        value={step.criteria ? 'condition' : 'event'}
        onChange={(what) => put(what === 'event' ? { criteria: null } : { criteria: emptyCriteria(), event: '' })}
      >
        <div className="stack tight">
          <Radio value="event" label={t('Something happens')} />
          <Radio value="condition" label={t('A condition is true')} />
        </div>
      </Radio.Group>
      {step.criteria ? (
        <CriteriaEditor
          narrow
          subject={trigger?.subject ?? 'customer'}
          value={step.criteria}
          onChange={(criteria, key) => put({ criteria }, key)}
          problems={problems.get(step.id) ?? []}
          path={`${path}.criteria`}
          label={t('What is waited for')}
        />
      ) : (
        <Select
          label={t('Event')}
          placeholder={t('Choose an event')}
          description={
            chosen
              ? chosen.subject === trigger?.subject
                ? t('Of this very record. What happened before the run came here does not count.')
                : t('Of the same customer. What happened before the run came here does not count.')
              : t('What happened before the run came here does not count.')
          }
          searchable
          nothingFoundMessage={t('No event has this name')}
          data={events.map(({ topic, items }) => ({
            group: topic,
            items: items.map((one) => ({ value: one.kind, label: one.label })),
          }))}
          value={step.event || null}
          error={fault('event')}
          onChange={(event) => put({ event: event ?? '' })}
        />
      )}
      <fieldset className="plain">
        <legend>{t('Wait at most')}</legend>
        <div className="row">
          <NumberInput
            label={t('Days')}
            min={0}
            max={3650}
            w={110}
            value={step.days}
            onChange={(days) => put({ days: Number(days) || 0 }, 'days')}
          />
          <NumberInput
            label={t('Hours')}
            min={0}
            max={87600}
            w={110}
            value={step.hours}
            onChange={(hours) => put({ hours: Number(hours) || 0 }, 'hours')}
          />
        </div>
      </fieldset>
      {way('happened', 'happened', t('It happened'))}
      {way('timed_out', 'timed-out', t('Time is up'))}
    </>
  );
}
