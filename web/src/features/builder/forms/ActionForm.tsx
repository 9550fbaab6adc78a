import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { NumberInput, Switch } from '@/ui/controls';
import { useBuilder } from '../useBuilder';
import { Categories } from './Categories';
import { FieldText } from './FieldText';
import { ColleaguesInput } from './people';
import { TaskForm } from './TaskForm';
import { UpdateForm } from './UpdateForm';
import { useStep } from './useStep';

type Acting =
  | Schemas['CreateTask']
  | Schemas['AddNote']
  | Schemas['NotifyUser']
  | Schemas['UpdateCustomer']
  | Schemas['UpdateInvoice']
  | Schemas['RetryCharge'];

/** Steps that do something besides writing to a customer. */
export function ActionForm({ step }: { step: Acting }) {
  switch (step.kind) {
    case 'create_task':
      return <TaskForm step={step} />;
    case 'add_note':
      return <NoteForm step={step} />;
    case 'notify_user':
      return <NotifyForm step={step} />;
    case 'retry_charge':
      return <RetryForm step={step} />;
    default:
      return <UpdateForm step={step} />;
  }
}

function NoteForm({ step }: { step: Schemas['AddNote'] }) {
  const { put, fault } = useStep(step);
  return (
    <>
      <FieldText
        label={t('Note')}
        lines={4}
        maxLength={10_000}
        value={step.text}
        error={fault('text')}
        description={t('It stands on the customer’s timeline, with the workflow’s name.')}
        onChange={(text) => put({ text }, 'text')}
      />
      <Categories value={step.category} onChange={(category) => put({ category }, 'category')} />
    </>
  );
}

function NotifyForm({ step }: { step: Schemas['NotifyUser'] }) {
  const { put, fault } = useStep(step);
  return (
    <>
      <ColleaguesInput label={t('Who is told')} value={step.to} onChange={(to) => put({ to })} />
      <FieldText
        label={t('What to say')}
        lines={3}
        maxLength={10_000}
        value={step.text}
        error={fault('text')}
        onChange={(text) => put({ text }, 'text')}
      />
      <Switch
        label={t('Also by email')}
        description={t('They are always told in the app, at the bell. In test mode no email leaves.')}
        checked={step.by_email}
        onChange={(event) => put({ by_email: event.currentTarget.checked })}
      />
    </>
  );
}

function RetryForm({ step }: { step: Schemas['RetryCharge'] }) {
  const { put } = useStep(step);
  const { trigger } = useBuilder();
  if (trigger && trigger.subject !== 'charge')
    return <p className="muted">{t('Only a workflow about a charge can try it again.')}</p>;
  return (
    <>
      <NumberInput
        label={t('Attempts in all')}
        description={t('The first one counts. Once they are used up, the step does nothing.')}
        min={2}
        max={10}
        w={150}
        value={step.maximum_attempts}
        onChange={(n) => put({ maximum_attempts: Math.min(10, Math.max(2, Number(n) || 2)) }, 'attempts')}
      />
      <NumberInput
        label={t('Hours between two attempts')}
        description={t('Never sooner. A charge that is pending or paid is not tried again.')}
        min={1}
        max={2400}
        w={150}
        value={step.minimum_hours}
        onChange={(n) => put({ minimum_hours: Math.min(2400, Math.max(1, Number(n) || 1)) }, 'hours')}
      />
    </>
  );
}
