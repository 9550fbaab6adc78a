import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { NumberInput, Select, Switch } from '@/ui/controls';
import { priorities } from '../summary';
import { Categories } from './Categories';
import { FieldText } from './FieldText';
import { ColleagueSelect } from './people';
import { useStep } from './useStep';

type Task = Schemas['CreateTask'];

const days = (n: string | number) => (n === '' ? null : Math.max(0, Math.min(3650, Math.round(Number(n)) || 0)));
const actions = [
  { value: 'none', label: t('Nothing prepared') },
  { value: 'call', label: t('A call') },
  { value: 'email', label: t('An email') },
];

export function TaskForm({ step }: { step: Task }) {
  const { put, fault } = useStep(step);
  return (
    <>
      <FieldText
        label={t('Title')}
        maxLength={500}
        placeholder={t('What is to be done')}
        value={step.title}
        error={fault('title')}
        onChange={(title) => put({ title }, 'title')}
      />
      <FieldText
        label={t('Description')}
        lines={3}
        maxLength={10_000}
        value={step.description}
        error={fault('description')}
        onChange={(description) => put({ description }, 'description')}
      />
      <ColleagueSelect label={t('Owner')} value={step.owner} onChange={(owner) => put({ owner })} />
      <div className="row">
        <NumberInput
          label={t('Due in')}
          placeholder={t('No due day')}
          suffix={` ${t('days')}`}
          min={0}
          max={3650}
          w={150}
          value={step.due_in_days ?? ''}
          onChange={(n) => put({ due_in_days: days(n) }, 'due')}
        />
        <Select
          label={t('Priority')}
          className="grow"
          allowDeselect={false}
          data={Object.entries(priorities).map(([value, label]) => ({ value, label }))}
          value={step.priority}
          onChange={(value) => put({ priority: value as Task['priority'] })}
        />
      </div>
      <Categories value={step.category} onChange={(category) => put({ category }, 'category')} />
      <Select
        label={t('Prepared action')}
        description={t('What the task offers to whoever opens it.')}
        allowDeselect={false}
        data={actions}
        value={step.action || 'none'}
        onChange={(value) => put({ action: value === 'none' ? '' : (value as Task['action']) })}
      />
      <Switch
        label={t('Wait until the task is completed')}
        description={t('The run stays at this step meanwhile.')}
        checked={step.wait}
        onChange={(event) => put({ wait: event.currentTarget.checked })}
      />
      {step.wait && (
        <NumberInput
          className="indent"
          label={t('At most')}
          description={t('Then the run goes on, whether it is done or not. Left empty: however long it takes.')}
          suffix={` ${t('days')}`}
          min={1}
          max={3650}
          w={150}
          value={step.wait_days ?? ''}
          onChange={(n) => put({ wait_days: n === '' ? null : Math.max(1, days(n) ?? 1) }, 'wait-days')}
        />
      )}
    </>
  );
}
