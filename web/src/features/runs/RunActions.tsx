import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button } from '@/ui/controls';
import { MoveRuns } from './MoveRuns';
import { type Steering, steer, steered } from './steer';

/** For one run; the list of runs has the same for many. */
export function RunActions({ run }: { run: Schemas['RunDetail'] }) {
  const may = useMay('collector');
  const queries = useQueryClient();
  const [stopping, setStopping] = useState(false);
  const [moving, setMoving] = useState(false);
  const change = useMutation({
    mutationFn: (how: Steering) => steer(how, { ids: [run.id] }),
    onSuccess: steered,
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'organisation' }),
  });
  if (!may) return <span className="muted">{t('A collector or manager steers runs.')}</span>;
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setStopping(true)}>
        {t('Stop…')}
      </Button>
      <Button variant="default" loading={change.isPending} onClick={() => change.mutate('skip')}>
        {t('Skip this step')}
      </Button>
      <Button variant="default" onClick={() => setMoving(true)}>
        {t('Move to a time…')}
      </Button>
      {moving && <MoveRuns ids={[run.id]} onClose={() => setMoving(false)} />}
      {run.state === 'paused' ? (
        <Button onClick={() => change.mutate('resume')}>{t('Resume')}</Button>
      ) : (
        <Button variant="default" onClick={() => change.mutate('pause')}>
          {t('Pause')}
        </Button>
      )}
      <Confirm
        open={stopping}
        onClose={() => setStopping(false)}
        title={t('Stop this run')}
        verb={t('Stop the run')}
        danger
        act={() => change.mutateAsync('stop')}
      >
        <p>
          {t('{{name}} gets nothing more from this run. It cannot be started again where it was.', {
            name: run.customer_name,
          })}
        </p>
      </Confirm>
    </>
  );
}
