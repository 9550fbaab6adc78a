import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { peopleQuery } from '@/features/views/queries';
import { before } from '@/features/views/undo';
import { counted } from '@/lib/count';
import { showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Select, TagsInput } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { doneWithUndo, failed } from '@/ui/toast';
import { PauseForm } from './PauseForm';
import { type BulkChange, type CustomerRow, changeCustomers } from './queries';

const StartTicked = lazy(() => import('@/features/start-for/StartTicked'));

type Asked = 'pause' | 'owner' | 'tags' | 'start' | undefined;
type Props = { rows: readonly CustomerRow[]; tags: readonly string[]; onDone: () => void };

const paused = ({ chasing_paused, chasing_paused_until, chasing_paused_reason }: CustomerRow): BulkChange => ({
  chasing_paused,
  ...(chasing_paused && { chasing_paused_until, chasing_paused_reason }),
});
const owned = ({ account_owner_id }: CustomerRow): BulkChange => ({ account_owner_id });
const tagged = ({ tags }: CustomerRow): BulkChange => ({ tags });

/** Changes of many customers, each with what it means and a way back. */
export function CustomerBulk({ rows, tags, onDone }: Props) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked>();
  const again = () => queries.invalidateQueries({ queryKey: ['customers'] });
  const apply = async (changes: BulkChange, was: (row: CustomerRow) => BulkChange, said: string) => {
    const back = before(rows, was);
    const answered = await changeCustomers(
      rows.map((row) => row.id),
      changes,
    );
    await again();
    onDone();
    const undo = () =>
      void Promise.all(back.map((group) => changeCustomers(group.ids, group.changes)))
        .then(again)
        .catch(failed);
    doneWithUndo(`${counted(answered.changed, 'customers')} ${said}`, undo);
  };
  const resumable = rows.filter((row) => row.chasing_paused).length;
  const close = () => setAsked(undefined);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsked('pause')}>
        {t('Pause chasing…')}
      </Button>
      {resumable > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void apply({ chasing_paused: false }, paused, t('chased again')).catch(failed)}
        >
          {t('Resume chasing')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => setAsked('owner')}>
        {t('Account owner…')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsked('tags')}>
        {t('Tags…')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsked('start')}>
        {t('Start for…')}
      </Button>
      {asked === 'start' && (
        <Suspense>
          <StartTicked ids={rows.map((row) => row.id)} onClose={close} onStarted={onDone} />
        </Suspense>
      )}
      {asked === 'pause' && (
        <PauseForm
          whom={counted(rows.length, 'customers')}
          onClose={close}
          act={(pause) => {
            const day = pause.chasing_paused_until;
            return apply(pause, paused, day ? t('paused until {{day}}', { day: showDate(day) }) : t('paused'));
          }}
        />
      )}
      {asked === 'owner' && (
        <Owner n={rows.length} onClose={close} act={(changes, said) => apply(changes, owned, said)} />
      )}
      {asked === 'tags' && (
        <Tags n={rows.length} known={tags} onClose={close} act={(changes, said) => apply(changes, tagged, said)} />
      )}
    </>
  );
}

type FormProps = { n: number; onClose: () => void; act: (changes: BulkChange, said: string) => Promise<void> };

function Owner({ n, onClose, act }: FormProps) {
  const people = useQuery(peopleQuery);
  const [owner, setOwner] = useState<string | null>(null);
  const data = (people.data ?? []).map((one) => ({ value: String(one.id), label: one.name }));
  const name = data.find((one) => one.value === owner)?.label;
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Account owner of {{customers}}', { customers: counted(n, 'customers') })}
      verb={owner ? t('Give them to {{name}}', { name }) : t('Leave them without an owner')}
      act={() =>
        act(
          { account_owner_id: owner ? Number(owner) : null },
          owner ? t('are {{name}}’s now', { name }) : t('have no owner now'),
        )
      }
    >
      <Missing of={[[people, t('who can own a customer')]]} />
      <p>{t('Whoever owned {{customers}} before no longer does.', { customers: counted(n, 'customers') })}</p>
      <Select
        data-autofocus
        label={t('Account owner')}
        placeholder={t('Nobody')}
        clearable
        searchable
        data={data}
        value={owner}
        onChange={setOwner}
      />
    </Confirm>
  );
}

function Tags({ n, known, onClose, act }: FormProps & { known: readonly string[] }) {
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Tags of {{customers}}', { customers: counted(n, 'customers') })}
      verb={t('Change the tags')}
      disabled={!add.length && !remove.length}
      act={() => act({ add_tags: add, remove_tags: remove }, t('have other tags now'))}
    >
      <p>{t('Criteria that ask for a tag may start or stop runs of these customers. Other tags stay as they are.')}</p>
      <TagsInput data-autofocus label={t('Add')} data={[...known]} value={add} onChange={setAdd} />
      <TagsInput label={t('Remove')} data={[...known]} value={remove} onChange={setRemove} />
    </Confirm>
  );
}
