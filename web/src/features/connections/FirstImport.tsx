import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button } from '@/ui/controls';
import { Card } from '@/ui/Page';
import { done } from '@/ui/toast';
import { completeFirstImport } from './commands';
import { FileOrder } from './FileOrder';
import { ORDER } from './mapping';
import { Progress } from './Progress';
import { type Connection, syncQuery } from './queries';

type Props = { connection: Connection; fresh: () => Promise<void> };

/** What is happening, and why nobody is written to because of it. */
export function FirstImport({ connection, fresh }: Props) {
  const running = connection.running_sync;
  return (
    <Card
      title={t('First import')}
      actions={connection.kind === 'files' ? <Complete connection={connection} fresh={fresh} /> : undefined}
    >
      <div className="stack">
        {running && <Live id={running.id} />}
        <p className="measure">
          {t(
            'Nothing is sent because of what the first import brings: no workflow that starts from an event starts from it, so nobody is thanked for a payment of last year.',
          )}
        </p>
        {connection.kind === 'files' ? (
          <>
            <p className="measure">
              {t(
                'Upload everything from before, then say that it is complete. From then on a new payment in a file is news and starts workflows. Only you know which file is the last old one.',
              )}
            </p>
            <FileOrder done={Object.keys(connection.mappings)} order={ORDER} />
          </>
        ) : (
          <p className="measure">
            {t(
              'It completes by itself when all of the ledger is read. Interrupted, it begins anew and changes nothing of what is in already.',
            )}
          </p>
        )}
        <p className="hint">
          {t('Follow-up workflows look at the ledger as it is and do mean these invoices.')}{' '}
          <Link to="/customers">{t('Look at the ledger')}</Link>
        </p>
      </div>
    </Card>
  );
}

function Live({ id }: { id: number }) {
  const { data } = useQuery(syncQuery(id));
  return data ? (
    <Progress progress={data.progress} records={data.records} queued={data.state === 'queued'} />
  ) : (
    <p role="status">{t('Beginning')}</p>
  );
}

function Complete({ connection, fresh }: Props) {
  const may = useMay('manager');
  const [asking, setAsking] = useState(false);
  const empty = connection.holds.customers === 0 && connection.holds.invoices === 0;
  const complete = async () => {
    await completeFirstImport(connection.id);
    await fresh();
    done(t('The first import is complete. What comes in from now on is news.'));
  };
  if (!may) return null;
  return (
    <>
      <Button variant="default" disabled={Boolean(connection.running_sync) || empty} onClick={() => setAsking(true)}>
        {t('Complete first import…')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Complete first import')}
        verb={t('Complete first import')}
        act={complete}
      >
        <p>
          {t(
            'Everything from before is in. From now on what a file brings is news: a new payment is thanked for, a new invoice starts its workflow.',
          )}
        </p>
        <p>{t('This cannot be taken back.')}</p>
      </Confirm>
    </>
  );
}
