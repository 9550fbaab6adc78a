import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery, useMay } from '@/api/me';
import { customerQuery } from '@/features/customers/queries';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Skeleton, Textarea } from '@/ui/controls';
import { Day, Instant } from '@/ui/figures';
import { KeyValues } from '@/ui/Page';
import { SideSheet } from '@/ui/SideSheet';
import { Failed } from '@/ui/states';
import { done } from '@/ui/toast';
import { Finish } from './Finish';
import { cancelTask, type Task, taskQuery, tasksChanged } from './queries';
import { Snooze } from './Snooze';
import { TaskForm } from './TaskForm';
import { useTasks } from './useTasks';
import { actionWord, preparedOf, priorityWord, statusWord } from './words';

export function TaskSheet({ id, onClose }: { id: number | undefined; onClose: () => void }) {
  const query = useQuery({ ...taskQuery(id ?? 0), enabled: id !== undefined });
  const may = useMay('collector');
  const task = id === undefined ? undefined : query.data;
  return (
    <SideSheet
      open={id !== undefined}
      onClose={onClose}
      title={task?.title ?? t('Task')}
      foot={task && may && <Acts task={task} />}
    >
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {!task && !query.error && <Skeleton height={240} />}
      {task && <Shown task={task} />}
    </SideSheet>
  );
}

function Shown({ task }: { task: Task }) {
  const customer = task.customer_id === null ? undefined : String(task.customer_id);
  return (
    <div className="stack">
      <Prepared task={task} />
      {task.description && <p className="prose">{task.description}</p>}
      {task.outcome && (
        <section>
          <h3>{task.status === 'cancelled' ? t('Why it was cancelled') : t('Outcome')}</h3>
          <p className="prose">{task.outcome}</p>
        </section>
      )}
      <KeyValues
        rows={[
          [t('Status'), statusWord[task.status].label],
          [
            t('Customer'),
            customer ? (
              <Link key="customer" to="/customers/$id" params={{ id: customer }}>
                {task.customer_name}
              </Link>
            ) : (
              t('None')
            ),
          ],
          ...(task.subject_name ? [[t('About'), task.subject_name] as const] : []),
          [t('Due on'), <DueDay key="due" task={task} />],
          [t('Owner'), task.owner?.name ?? t('Nobody yet')],
          [t('Priority'), priorityWord[task.priority].label],
          [t('Category'), task.category || t('None')],
          [
            t('Made by'),
            task.run_id !== null && customer ? (
              <Link key="run" to="/customers/$id" params={{ id: customer }} search={{ run: task.run_id }}>
                {t('A workflow: see its run')}
              </Link>
            ) : (
              task.created_by
            ),
          ],
          [t('Made'), <Instant key="made" at={task.created_at} />],
          ...(task.completed_at
            ? [
                [
                  task.status === 'cancelled' ? t('Cancelled') : t('Done'),
                  <Instant key="done" at={task.completed_at} />,
                ] as const,
                [t('By'), task.completed_by] as const,
              ]
            : []),
        ]}
      />
    </div>
  );
}

/** Late in red, with the word for those who do not see it. */
export function DueDay({ task }: { task: Pick<Task, 'due_on' | 'overdue' | 'status'> }) {
  if (!task.due_on) return <span className="muted">{t('Not set')}</span>;
  return (
    <span data-tone={task.overdue ? 'bad' : undefined}>
      <Day on={task.due_on} />
      {task.overdue && <span className="sr">, {t('overdue')}</span>}
    </span>
  );
}

/** The number to call, the address to write to: from the contact the task names, or the customer's contacts. */
function Prepared({ task }: { task: Task }) {
  const action = preparedOf(task);
  const read = useQuery({ ...customerQuery(task.customer_id ?? 0), enabled: Boolean(action && task.customer_id) });
  if (!action) return null;
  const calls = action.kind === 'call' || action.kind === 'text_message';
  const all = (read.data?.contacts ?? []).filter((one) => !one.inactive);
  const wanted = action.contact_id ? all.filter((one) => one.id === action.contact_id) : all;
  const reachable = wanted.filter((one) => (calls ? one.phone : one.email));
  return (
    <section className="prepared">
      <h3>{actionWord[action.kind]}</h3>
      {action.text && <p className="prose">{action.text}</p>}
      {read.error && <Failed error={read.error} retry={() => void read.refetch()} />}
      {read.data && action.kind !== 'letter' && action.kind !== 'other' && (
        <ul>
          {reachable.map((one) => (
            <li key={one.id}>
              <span>{one.name || t('No name')}</span>{' '}
              <a className="strong" href={calls ? `tel:${one.phone}` : `mailto:${one.email}`}>
                {calls ? one.phone : one.email}
              </a>
            </li>
          ))}
          {!reachable.length && (
            <li className="muted">
              {calls
                ? t('No contact of this customer has a phone number.')
                : t('No contact of this customer has an address.')}
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function Acts({ task }: { task: Task }) {
  const { change, reopen } = useTasks();
  const me = useQuery(meQuery);
  const [asked, setAsked] = useState<'finish' | 'edit' | 'cancel'>();
  const close = () => setAsked(undefined);
  const mine = me.data?.user?.id;
  if (task.status !== 'open') return <Button onClick={() => void reopen([task])}>{t('Reopen')}</Button>;
  return (
    <>
      <Button onClick={() => setAsked('finish')}>{t('Done…')}</Button>
      <Snooze tasks={[task]} />
      {mine !== undefined && task.owner_id !== mine && (
        <Button
          variant="default"
          onClick={() => void change([task], { owner_id: mine }, (one) => ({ owner_id: one.owner_id }), t('yours now'))}
        >
          {t('Take it')}
        </Button>
      )}
      <Button variant="default" onClick={() => setAsked('edit')}>
        {t('Edit…')}
      </Button>
      <Button variant="default" onClick={() => setAsked('cancel')}>
        {t('Cancel the task…')}
      </Button>
      {asked === 'finish' && <Finish tasks={[task]} onClose={close} />}
      {asked === 'edit' && <TaskForm task={task} onClose={close} />}
      {asked === 'cancel' && <CancelTask task={task} onClose={close} />}
    </>
  );
}

function CancelTask({ task, onClose }: { task: Task; onClose: () => void }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Cancel “{{title}}”', task)}
      verb={t('Cancel the task')}
      danger
      act={async () => {
        await cancelTask(task.id, reason.trim());
        await tasksChanged(queries);
        done(t('“{{title}}” is cancelled.', task));
      }}
    >
      <p>
        {task.run_id === null
          ? t('It is not needed any more. It stays in the list of cancelled tasks and can be reopened.')
          : t('It is not needed any more. A run that waits for it goes on at once.')}
      </p>
      <Textarea
        data-autofocus
        label={t('Reason')}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
