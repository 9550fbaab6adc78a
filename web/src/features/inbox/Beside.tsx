import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ordered } from '@/features/customers/KeyFigures';
import { type Customer, customerQuery, customerRunsQuery } from '@/features/customers/queries';
import { RunState } from '@/features/runs/RunState';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Badge, Button, Skeleton } from '@/ui/controls';
import { Day, Money, SignedDays } from '@/ui/figures';
import { Card, KeyValues } from '@/ui/Page';
import { Failed } from '@/ui/states';
import type { Thread } from './queries';
import '@/features/runs/why.css';
import '@/features/customers/customer.css';

const RunSheet = lazy(() => import('@/features/runs/RunSheet').then((m) => ({ default: m.RunSheet })));

type Props = {
  thread: Thread;
  may: boolean;
  onAssign: () => void;
  run: number | undefined;
};

/** Whoever writes: what they owe, which invoices they speak of, what runs for them. */
export function Beside({ thread, may, onAssign, run }: Props) {
  const navigate = useNavigate({ from: '/inbox' });
  const id = thread.customer_id;
  const query = useQuery({ ...customerQuery(id ?? 0), enabled: id !== null });
  const show = (next: number | undefined) => void navigate({ search: (before) => ({ ...before, run: next }) });
  if (id === null) return null;
  return (
    <>
      <Card
        title={
          <Link to="/customers/$id" params={{ id: String(id) }}>
            {thread.customer_name}
          </Link>
        }
        actions={
          may && (
            <Button variant="subtle" size="compact-xs" onClick={onAssign}>
              {t('Change…')}
              <span className="sr"> {t('the customer')}</span>
            </Button>
          )
        }
      >
        <p className="hint beside-more">
          <Link to="/inbox" search={{ customer: id, thread: thread.id }}>
            {t('All conversations of this customer')}
          </Link>
        </p>
        {query.error && !query.data ? (
          <Failed error={query.error} retry={() => void query.refetch()} />
        ) : query.data ? (
          <Figures customer={query.data} />
        ) : (
          <Skeleton height={120} />
        )}
      </Card>
      <Invoices thread={thread} customer={query.data} />
      <Runs customer={id} onRun={show} />
      <Suspense>{run !== undefined && <RunSheet id={run} onClose={() => show(undefined)} />}</Suspense>
    </>
  );
}

function Figures({ customer }: { customer: Customer }) {
  const accounts = ordered(customer.accounts, customer.currency);
  const owed = accounts.map(
    (one) => [t('Overdue, {{currency}}', one), <Money key="o" amount={one.overdue} currency={one.currency} />] as const,
  );
  return (
    <>
      {customer.chasing_paused && <Badge color="yellow">{t('Chasing is paused')}</Badge>}
      <KeyValues
        rows={[
          [t('Reference'), customer.reference],
          ...owed,
          [t('Open'), counted(customer.open_invoices, 'invoices')],
          [
            t('Oldest, days overdue'),
            customer.oldest_days_overdue === null ? (
              t('None')
            ) : (
              <SignedDays key="d" days={customer.oldest_days_overdue} />
            ),
          ],
          [
            t('Pays late by'),
            customer.average_days_late === null
              ? t('Not known')
              : counted(Math.round(customer.average_days_late), 'days'),
          ],
        ]}
      />
    </>
  );
}

/** What the mails of the conversation name, each once, with how it stands today. */
function Invoices({ thread, customer }: { thread: Thread; customer: Customer | undefined }) {
  const named = new Map(thread.mails.flatMap((mail) => mail.invoices).map((one) => [one.id, one]));
  if (!named.size) return null;
  const late = new Map(customer?.invoices.map((one) => [one.id, one]));
  return (
    <Card title={t('Invoices it speaks of')}>
      <ul className="side-invoices">
        {[...named.values()].map((one) => (
          <li key={one.id}>
            <b className="strong">{one.number}</b>
            <Money amount={one.balance} currency={one.currency} />
            <span className="row wrap side-invoice">
              <span className="hint">
                {t('due')} <Day on={one.due_on} />
              </span>
              {late.get(one.id)?.disputed && <Badge color="yellow">{t('Disputed')}</Badge>}
              {late.get(one.id)?.promised && <Badge color="petrol">{t('Promised')}</Badge>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What workflows have under way for them. */
function Runs({ customer, onRun }: { customer: number; onRun: (run: number) => void }) {
  const runs = useQuery(customerRunsQuery(customer));
  const open = (runs.data?.items ?? []).filter((one) => one.state !== 'ended');
  return (
    <Card title={t('Runs')}>
      {runs.error && !runs.data && <Failed error={runs.error} retry={() => void runs.refetch()} />}
      {runs.isPending && <Skeleton height={48} />}
      {runs.data && !open.length && <p className="muted">{t('No workflow has anything under way for them.')}</p>}
      <ul className="run-list">
        {open.map((one) => (
          <li key={one.id}>
            <div>
              <span className="strong">{one.workflow_name}</span>
              <RunState run={one} />
              <p className="hint">{t('Step {{number}}, {{name}}', { number: one.step_number, name: one.step_name })}</p>
            </div>
            <Button variant="default" size="compact-sm" onClick={() => onRun(one.id)}>
              {t('Why')}
              <span className="sr">: {one.workflow_name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
