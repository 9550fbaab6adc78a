import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleQuery } from '@/features/views/queries';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Select } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Finish } from './Finish';
import type { Task } from './queries';
import { Snooze } from './Snooze';
import { useTasks } from './useTasks';

type Props = { rows: readonly Task[]; onDone: () => void };

/** What may be done with many tasks at once; every one of it can be taken back. */
export function TaskBulk({ rows, onDone }: Props) {
  const { reopen } = useTasks();
  const [asked, setAsked] = useState<'finish' | 'owner'>();
  const open = rows.filter((row) => row.status === 'open');
  const ended = rows.filter((row) => row.status !== 'open');
  const close = () => setAsked(undefined);
  return (
    <>
      {open.length > 0 && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => setAsked('finish')}>
            {t('Done…')}
          </Button>
          <Snooze tasks={open} size="compact-sm" onDone={onDone} />
          <Button size="compact-sm" variant="default" onClick={() => setAsked('owner')}>
            {t('Owner…')}
          </Button>
        </>
      )}
      {ended.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => void reopen(ended).then(onDone)}>
          {t('Reopen')}
        </Button>
      )}
      {asked === 'finish' && <Finish tasks={open} onClose={close} onDone={onDone} />}
      {asked === 'owner' && <Owner tasks={open} onClose={close} onDone={onDone} />}
    </>
  );
}

type OwnerProps = { tasks: readonly Task[]; onClose: () => void; onDone: () => void };

function Owner({ tasks, onClose, onDone }: OwnerProps) {
  const { change } = useTasks();
  const people = useQuery(peopleQuery);
  const [owner, setOwner] = useState<string | null>(null);
  const data = (people.data ?? []).map((one) => ({ value: String(one.id), label: one.name }));
  const name = data.find((one) => one.value === owner)?.label;
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Owner of {{tasks}}', { tasks: counted(tasks.length, 'tasks') })}
      verb={owner ? t('Give them to {{name}}', { name }) : t('Leave them without an owner')}
      act={async () => {
        await change(
          tasks,
          { owner_id: owner ? Number(owner) : null },
          (one) => ({ owner_id: one.owner_id }),
          owner ? t('{{name}}’s now', { name }) : t('nobody’s now'),
        );
        onDone();
      }}
    >
      <Missing of={[[people, t('who can own a task')]]} />
      <Select
        data-autofocus
        label={t('Owner')}
        placeholder={t('Nobody yet')}
        clearable
        searchable
        data={data}
        value={owner}
        onChange={setOwner}
      />
    </Confirm>
  );
}
