import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schemas } from '@/api/client';
import { counted } from '@/lib/count';
import { instantOf } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { part } from '@/lib/search';
import { Confirm } from '@/ui/Confirm';
import { TextInput } from '@/ui/controls';
import { steered } from './steer';

type Props = { ids: readonly number[]; onClose: () => void; onDone?: () => void };

/** Another moment for what comes next: the waiting ends then, or the message leaves then. */
export function MoveRuns({ ids, onClose, onDone }: Props) {
  const queries = useQueryClient();
  const [at, setAt] = useState('');
  const move = async () => {
    const body = part<Schemas['MoveRuns']>({ ids: [...ids], wake_at: instantOf(at) });
    steered(await answer(api.POST('/api/v1/runs/move', { body })));
    onDone?.();
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'organisation' });
  };
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Move {{runs}} to a time', { runs: counted(ids.length, 'runs') })}
      verb={t('Move')}
      disabled={!at}
      act={move}
    >
      <p>{t('They go on then, not before and not when they would have. A time that has passed means now.')}</p>
      <TextInput
        data-autofocus
        type="datetime-local"
        label={t('Go on at')}
        description={t('In the organisation’s time zone.')}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
    </Confirm>
  );
}
