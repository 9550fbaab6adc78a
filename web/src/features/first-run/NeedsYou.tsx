import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useMay } from '@/api/me';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Badge, Skeleton } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Card } from '@/ui/Page';
import { type Today, unreachableQuery } from './queries';

type Item = { key: string; link: ReactNode; why: ReactNode; badge?: ReactNode };

const STATES = [
  ['held', t('held'), 'yellow'],
  ['failed', t('failed'), 'red'],
  ['unknown', t('unknown'), 'red'],
] as const;

function ofMessages(today: Today): Item[] {
  return today.attention.map((one) => ({
    key: `messages-${one.workflow_id}`,
    link: (
      <Link
        to="/messages"
        search={{ state: 'held,failed,unknown', ...(one.workflow_id && { workflow: one.workflow_id }) }}
      >
        {counted(one.held + one.failed + one.unknown, 'messages')}
      </Link>
    ),
    why: one.name ? t('in {{name}}', { name: one.name }) : t('Trials of templates'),
    badge: STATES.map(
      ([state, word, colour]) =>
        one[state] > 0 && (
          <Badge key={state} color={colour}>
            {one[state]} {word}
          </Badge>
        ),
    ),
  }));
}

function ofSources(today: Today): Item[] {
  return today.connections
    .filter((one) => one.error)
    .map((one) => ({
      key: `connection-${one.id}`,
      link: (
        <Link to="/settings/connections/$id" params={{ id: String(one.id) }}>
          {t('{{name}} was not read', { name: one.name })}
        </Link>
      ),
      why: one.error,
    }));
}

const more = (n: number) => t('and {{n}} more', { n });

/** What went wrong with whom: the latest by name, each a link to the place where it stands. */
function ofCustomers(key: string, gone: Today['broken_promises'], what: string, tab: 'promises' | 'charges'): Item[] {
  if (!gone.n) return [];
  const hidden = gone.of_customers - gone.customers.length;
  return [
    {
      key,
      link: what,
      why: (
        <>
          {gone.customers.map((one, at) => (
            <Fragment key={one.id}>
              {at > 0 && ', '}
              <Link to="/customers/$id" params={{ id: String(one.id) }} search={{ tab }}>
                {one.name}
              </Link>
            </Fragment>
          ))}
          {hidden > 0 && ` ${more(hidden)}`}
        </>
      ),
    },
  ];
}

function ofTasks({ tasks }: Today): Item[] {
  const due = tasks.overdue + tasks.due_today;
  if (!due) return [];
  const late = tasks.overdue > 0 && <Badge color="red">{t('{{n}} overdue', { n: tasks.overdue })}</Badge>;
  return [
    {
      key: 'tasks',
      link: (
        <Link to="/tasks">
          {due === 1 ? t('1 task of yours is due') : t('{{n}} tasks of yours are due', { n: due })}
        </Link>
      ),
      why: '',
      ...(late && { badge: late }),
    },
  ];
}

const STOPPED = {
  incoming: { to: '/settings/mailbox', say: t('Mail does not come in') },
  texts: { to: '/settings/texts', say: t('Text messages wait') },
  payments: { to: '/settings/payments', say: t('Charges wait') },
} as const;

const ofFaults = ({ faults }: Today, owner: boolean): Item[] =>
  faults.map((one) => {
    const { to, say } = STOPPED[one.kind];
    return {
      key: `${one.kind}-${one.id}`,
      link: owner ? <Link to={to}>{say}</Link> : say,
      why: one.name ? `${one.name}: ${one.fault}` : one.fault,
    };
  });

export function NeedsYou({ today }: { today: Today }) {
  const owner = useMay('owner');
  const unreachable = useQuery(unreachableQuery);
  const { broken_promises: promises, failed_charges: charges } = today;
  const items = [
    ...ofTasks(today),
    ...ofMessages(today),
    ...ofCustomers(
      'promises',
      promises,
      promises.n === 1 ? t('1 broken promise:') : t('{{n}} broken promises:', promises),
      'promises',
    ),
    ...ofCustomers(
      'charges',
      charges,
      charges.n === 1 ? t('1 failed charge:') : t('{{n}} failed charges:', charges),
      'charges',
    ),
    ...ofFaults(today, owner),
    ...ofSources(today),
  ];
  if (today.mailbox.fault)
    items.unshift({
      key: 'mailbox',
      link: owner ? (
        <Link to="/settings/mailbox">{t('The mailbox has a problem')}</Link>
      ) : (
        t('The mailbox has a problem')
      ),
      why: today.mailbox.fault,
    });
  if (unreachable.data?.customers)
    items.push({
      key: 'unreachable',
      link: <Link to="/customers">{counted(unreachable.data.customers, 'customers')}</Link>,
      why: t('owe something and have no contact with a working address'),
    });
  return (
    <Card title={t('Needs you')}>
      <Missing of={[[unreachable, t('whom nobody can write to')]]} />
      {items.length === 0 && unreachable.isPending ? (
        <Skeleton height={20} width={260} />
      ) : items.length === 0 ? (
        <p className="muted">{t('Nothing. No message is held, no task is due, every source was read.')}</p>
      ) : (
        <ul className="home-list">
          {items.map((item) => (
            <li key={item.key}>
              <span className="home-line">
                <b className="strong">{item.link}</b> <span className="muted">{item.why}</span>
              </span>
              {item.badge && <span className="row wrap">{item.badge}</span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
