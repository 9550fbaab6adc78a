import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { meQuery } from '@/api/me';
import { type At, CaseForm } from '@/features/cases/CaseForm';
import type { FromMail } from '@/features/cases/queries';
import { customerQuery } from '@/features/customers/queries';
import { RecordSelect } from '@/features/runs/RecordSelect';
import { peopleQuery } from '@/features/views/queries';
import { t } from '@/lib/i18n';
import { Select, Textarea, TextInput } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { done } from '@/ui/toast';
import { PRIORITIES } from './asked';
import { taskCountsQuery } from './counts';
import { changeTask, makeTask, type Task, tasksChanged } from './queries';
import { type ActionKind, actionWord, type Prepared, preparedOf, priorityWord } from './words';

type Facts = {
  title: string;
  description: string;
  owner_id: number | null;
  due_on: string | null;
  priority: Task['priority'];
  category: string;
  action: Prepared | null;
};
const FIELDS = ['title', 'description', 'customer_id', 'owner_id', 'due_on', 'priority', 'category', 'action'];

const factsOf = (task: Task): Facts => ({
  title: task.title,
  description: task.description,
  owner_id: task.owner_id,
  due_on: task.due_on,
  priority: task.priority,
  category: task.category,
  action: preparedOf(task) ?? null,
});

type About = { customer_id: number; customer_name: string };
type Props = { task?: Task; about?: About; mail?: FromMail & { title: string }; onClose: () => void };

/** A task, or a new one; `about` fixes the customer. */
export function TaskForm({ task, about, mail, onClose }: Props) {
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const fresh: Facts = {
    title: mail?.title ?? '',
    description: mail?.text ?? '',
    owner_id: me.data?.user?.id ?? null,
    due_on: null,
    priority: 'normal',
    category: '',
    action: null,
  };
  const [was] = useState(task ? factsOf(task) : fresh);
  const [facts, setFacts] = useState(was);
  const [picked, setPicked] = useState<number>();
  const customer = task?.customer_id ?? about?.customer_id ?? picked;
  const put = (change: Partial<Facts>) => setFacts((now) => ({ ...now, ...change }));
  const save = async () => {
    const changed = Object.fromEntries(
      Object.entries(facts).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name as keyof Facts]),
      ),
    );
    await (task
      ? changeTask(task.id, changed)
      : makeTask({
          ...facts,
          title: facts.title.trim(),
          customer_id: customer ?? null,
          received_email_id: mail?.received_email_id ?? null,
          action: facts.action as never,
        }));
    await tasksChanged(queries);
    done(task ? t('“{{title}}” is changed.', facts) : t('“{{title}}” is a task now.', facts));
  };
  const fixed = task?.customer_name || about?.customer_name;
  return (
    <CaseForm
      title={task ? t('Edit the task') : fixed ? t('New task about {{name}}', { name: fixed }) : t('New task')}
      verb={task ? t('Save') : t('Make the task')}
      wide
      fields={FIELDS}
      disabled={!facts.title.trim() || (task !== undefined && JSON.stringify(facts) === JSON.stringify(was))}
      act={save}
      onClose={onClose}
    >
      {(at) => (
        <>
          <TextInput
            data-autofocus
            label={t('What is to be done')}
            maxLength={500}
            value={facts.title}
            error={at('title')}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
          {!fixed && !task && (
            <RecordSelect
              kind="customer"
              label={t('Customer')}
              placeholder={t('None')}
              value={picked}
              onChange={(id) => {
                setPicked(id);
                if (facts.action) put({ action: { kind: facts.action.kind } });
              }}
            />
          )}
          <Textarea
            label={t('Description')}
            autosize
            minRows={2}
            value={facts.description}
            error={at('description')}
            onChange={(event) => put({ description: event.currentTarget.value })}
          />
          <When facts={facts} put={put} at={at} />
          <Action
            customer={customer}
            action={facts.action}
            error={at('action')}
            onChange={(action) => put({ action })}
          />
        </>
      )}
    </CaseForm>
  );
}

type PartProps = { facts: Facts; put: (change: Partial<Facts>) => void; at: At };

function When({ facts, put, at }: PartProps) {
  const people = useQuery(peopleQuery);
  const counts = useQuery(taskCountsQuery);
  const known = useId();
  return (
    <>
      <Missing of={[[people, t('who can own a task')]]} />
      <div className="pair">
        <Select
          label={t('Owner')}
          placeholder={t('Nobody yet')}
          clearable
          searchable
          data={(people.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
          value={facts.owner_id === null ? null : String(facts.owner_id)}
          error={at('owner_id')}
          onChange={(id) => put({ owner_id: id ? Number(id) : null })}
        />
        <TextInput
          type="date"
          label={t('Due on')}
          value={facts.due_on ?? ''}
          error={at('due_on')}
          onChange={(event) => put({ due_on: event.currentTarget.value || null })}
        />
        <Select
          label={t('Priority')}
          allowDeselect={false}
          data={PRIORITIES.map((value) => ({ value, label: priorityWord[value].label }))}
          value={facts.priority}
          error={at('priority')}
          onChange={(priority) => put({ priority: (priority ?? 'normal') as Task['priority'] })}
        />
        <TextInput
          label={t('Category')}
          placeholder={t('None')}
          list={known}
          maxLength={100}
          value={facts.category}
          error={at('category')}
          onChange={(event) => put({ category: event.currentTarget.value })}
        />
        <datalist id={known}>
          {counts.data?.categories.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </div>
    </>
  );
}

type ActionProps = {
  customer: number | undefined;
  action: Prepared | null;
  error: string | undefined;
  onChange: (action: Prepared | null) => void;
};

function Action({ customer, action, error, onChange }: ActionProps) {
  const read = useQuery({ ...customerQuery(customer ?? 0), enabled: customer !== undefined && action !== null });
  const contacts = customer === undefined ? [] : (read.data?.contacts ?? []);
  return (
    <div className="pair">
      <Select
        label={t('Prepared')}
        description={t('What its owner does with one press.')}
        placeholder={t('Nothing')}
        clearable
        data={Object.entries(actionWord).map(([value, label]) => ({ value, label }))}
        value={action?.kind ?? null}
        error={error}
        onChange={(kind) => onChange(kind ? { ...action, kind: kind as ActionKind } : null)}
      />
      {action && customer !== undefined && (
        <Select
          label={t('Whom')}
          description={t('A contact of the customer.')}
          placeholder={t('Whoever answers')}
          clearable
          data={contacts.map((one) => ({ value: String(one.id), label: one.name || one.email || t('No name') }))}
          value={action.contact_id ? String(action.contact_id) : null}
          onChange={(id) => onChange(id ? { ...action, contact_id: Number(id) } : { kind: action.kind })}
        />
      )}
    </div>
  );
}
