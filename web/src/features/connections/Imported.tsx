import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Card, KeyValues } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { FileOrder } from './FileOrder';
import { ORDER } from './mapping';
import { ProblemTable } from './Problems';
import { Progress } from './Progress';
import { connectionQuery, type Sync, syncQuery } from './queries';
import { effectOf, objectName } from './words';

type Props = { into: number; sync: number; onNext: () => void; onAgain: () => void };

export function Imported({ into, sync: id, onNext, onAgain }: Props) {
  const { data: sync, error, refetch } = useQuery(syncQuery(id));
  if (error && !sync) return <Failed error={error} retry={() => void refetch()} />;
  if (!sync) return <Skeleton height={160} />;
  if (sync.state === 'queued' || sync.state === 'running')
    return (
      <Card title={sync.file}>
        <div className="stack">
          <Progress progress={sync.progress} records={sync.records} queued={sync.state === 'queued'} />
          <p className="hint">{t('You may leave this page: the import goes on, and stands in the log.')}</p>
        </div>
      </Card>
    );
  return <Outcome into={into} sync={sync} onNext={onNext} onAgain={onAgain} />;
}

type OutcomeProps = { into: number; sync: Sync; onNext: () => void; onAgain: () => void };

function Outcome({ into, sync, onNext, onAgain }: OutcomeProps) {
  const source = useQuery(connectionQuery(into));
  const connection = source.data;
  const [page, setPage] = useState(1);
  const worked = sync.state === 'done';
  return (
    <>
      {!worked && (
        <Notice
          tone={sync.state === 'stopped' ? 'warn' : 'bad'}
          title={sync.state === 'stopped' ? t('Stopped: an unusual change') : t('The file was not imported')}
          action={
            <Button variant="default" size="compact-sm" onClick={onAgain}>
              {t('Back to the file')}
            </Button>
          }
        >
          <p>{sync.error}</p>
        </Notice>
      )}
      {worked && (
        <Card title={t('{{file}} is imported', { file: sync.file })}>
          <div className="stack">
            {Object.keys(sync.counts).length > 0 ? (
              <KeyValues
                rows={Object.entries(sync.counts).map(([name, count]) => [objectName(name), effectOf(count)])}
              />
            ) : (
              <p>{t('Nothing new: the ledger has all of it already.')}</p>
            )}
            <p className="muted">
              {t('The next file of this kind is read the same way.')}{' '}
              <Link to="/customers">{t('Look at the customers')}</Link> ·{' '}
              <Link to="/invoices">{t('the invoices')}</Link>
            </p>
            <Missing of={[[source, t('which files came in before')]]} />
            {connection && <FileOrder done={Object.keys(connection.mappings)} order={ORDER} />}
            {connection && !connection.first_import_complete && (
              <p className="hint">
                {t(
                  'When everything from before is in, say so on the page of the source: until then nothing that comes in starts a workflow.',
                )}
              </p>
            )}
          </div>
        </Card>
      )}
      {sync.problems > 0 && <ProblemTable syncId={sync.id} total={sync.problems} page={page} onPage={setPage} />}
      <div className="row wrap">
        <Button variant="default" className="push" component={Link} to={`/settings/connections/${into}`}>
          {t('To the source')}
        </Button>
        {worked && <Button onClick={onNext}>{t('Next file')}</Button>}
      </div>
    </>
  );
}
