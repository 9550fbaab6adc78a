import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Badge, Button, Skeleton } from '@/ui/controls';
import { KeyValues } from '@/ui/Page';
import { SideSheet } from '@/ui/SideSheet';
import { Failed, Notice } from '@/ui/states';
import { ProblemTable } from './Problems';
import { Progress } from './Progress';
import { type Sync, syncQuery } from './queries';
import { effectOf, objectName, syncName, syncWord, took } from './words';

type Props = { id: number | undefined; onClose: () => void; onAllow?: (sync: Sync) => void };

/** One synchronisation: who asked, what it did, and every row that did not go in. */
export function SyncSheet({ id, onClose, onAllow }: Props) {
  return (
    <SideSheet open={id !== undefined} onClose={onClose} width={860} title={t('Synchronisation')}>
      {id !== undefined && <Told id={id} onAllow={onAllow} />}
    </SideSheet>
  );
}

function Told({ id, onAllow }: { id: number; onAllow?: (sync: Sync) => void }) {
  const { data: sync, error, refetch } = useQuery(syncQuery(id));
  const [page, setPage] = useState(1);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!sync) return <Skeleton height={180} />;
  const { label, colour } = syncWord(sync);
  const running = sync.state === 'running' || sync.state === 'queued';
  const rows: [string, React.ReactNode][] = [
    [t('What'), syncName(sync)],
    [
      t('State'),
      colour ? (
        <Badge key="state" color={colour}>
          {label}
        </Badge>
      ) : (
        label
      ),
    ],
    [t('Asked by'), sync.actor === 'schedule' ? t('The clock') : sync.actor],
    [t('Began'), showInstant(sync.started_at)],
    [t('Took'), sync.ended_at ? took(sync.started_at, sync.ended_at) : t('Not ended yet')],
  ];
  return (
    <div className="stack">
      {sync.error && (
        <Notice
          tone={sync.state === 'stopped' ? 'warn' : 'bad'}
          title={sync.state === 'stopped' ? t('Stopped: an unusual change') : t('It did not work')}
          action={
            sync.may_allow && onAllow ? (
              <Button size="compact-sm" variant="default" onClick={() => onAllow(sync)}>
                {t('Import anyway…')}
              </Button>
            ) : undefined
          }
        >
          <p>{sync.error}</p>
          {sync.next_sync_at && sync.state === 'failed' && (
            <p>{t('It is tried again: {{when}}.', { when: showInstant(sync.next_sync_at) })}</p>
          )}
        </Notice>
      )}
      {running && <Progress progress={sync.progress} records={sync.records} queued={sync.state === 'queued'} />}
      <KeyValues rows={rows} />
      {Object.keys(sync.counts).length > 0 && (
        <KeyValues rows={Object.entries(sync.counts).map(([name, count]) => [objectName(name), effectOf(count)])} />
      )}
      {sync.fenced && sync.state === 'done' && (
        <p className="hint">{t('Part of a first import: nothing in it started a workflow.')}</p>
      )}
      {sync.events > 0 && (
        <p className="hint">
          {t('{{n}} told to workflows that start from an event.', { n: counted(sync.events, 'events') })}
        </p>
      )}
      {sync.problems > 0 && <ProblemTable syncId={id} total={sync.problems} page={page} onPage={setPage} />}
    </div>
  );
}
