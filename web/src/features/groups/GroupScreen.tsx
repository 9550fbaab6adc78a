import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AgeingCard } from '@/features/customers/AgeingCard';
import { RunSheet } from '@/features/runs/RunSheet';
import { RunState } from '@/features/runs/RunState';
import { counted, showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { isZero, share, showMoney } from '@/lib/money';
import { Badge, Button, Skeleton } from '@/ui/controls';
import { Money, SignedDays } from '@/ui/figures';
import { Card, Page } from '@/ui/Page';
import { Blank, Failed } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { type Group, groupQuery, groupRunsQuery, type Member, membersQuery } from './queries';
import '@/features/customers/customer.css';

const crumbs = [
  <Link key="customers" to="/customers">
    {t('Customers')}
  </Link>,
];

/** What the companies of a group owe together, and which they are. */
export function GroupScreen() {
  const { id } = useParams({ from: '/shell/customer-groups/$id' });
  const query = useQuery(groupQuery(Number(id)));
  if (!query.data)
    return (
      <Page title={t('Customer group')} crumbs={crumbs}>
        <div className="body stack">
          {query.error ? (
            <Failed error={query.error} retry={() => void query.refetch()} />
          ) : (
            <>
              <Skeleton height={92} />
              <Skeleton height={300} />
            </>
          )}
        </div>
      </Page>
    );
  return <Shown group={query.data} />;
}

function Shown({ group }: { group: Group }) {
  const search = useSearch({ from: '/shell/customer-groups/$id' });
  const navigate = useNavigate({ from: '/customer-groups/$id' });
  const set = (change: Search) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: !('run' in change) });
  return (
    <Page
      title={group.name}
      crumbs={crumbs}
      beside={<Badge color="gray">{t('Customer group')}</Badge>}
      below={<Facts group={group} />}
    >
      <div className="body customer">
        <div className="stack">
          <Owed group={group} />
          <AgeingCard accounts={group.accounts} />
          <Members group={group} search={search} set={set} />
        </div>
        <aside className="stack" aria-label={t('Runs')}>
          <Runs id={group.id} onRun={(run) => set({ run })} />
        </aside>
      </div>
      <RunSheet
        id={search.run}
        onClose={() => set({ run: undefined })}
        onMessage={(message) => void navigate({ to: '/messages', search: { message } })}
      />
    </Page>
  );
}

function Facts({ group }: { group: Group }) {
  return (
    <dl className="meta">
      <div>
        <dt>{t('Id in the ERP')}</dt>
        <dd>{group.erp_id}</dd>
      </div>
      <div>
        <dt>{t('Members')}</dt>
        <dd>{showNumber(group.members)}</dd>
      </div>
      {group.parent_id && (
        <div>
          <dt>{t('Part of')}</dt>
          <dd>
            <Link to="/customer-groups/$id" params={{ id: String(group.parent_id) }}>
              {group.parent_name}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** A line per currency: amounts of two currencies are never added up. */
function Owed({ group }: { group: Group }) {
  return (
    <Card flush title={t('What they owe together')}>
      {group.accounts.length === 0 ? (
        <Blank say={t('No member owes anything.')} />
      ) : (
        <div className="dt">
          <div className="dt-scroll" role="region" aria-label={t('What they owe together')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('Currency')}</th>
                  <th scope="col" className="r">
                    {t('Overdue')}
                  </th>
                  <th scope="col" className="r">
                    {t('Not yet due')}
                  </th>
                  <th scope="col" className="r">
                    {t('Unapplied credit')}
                  </th>
                  <th scope="col" className="r">
                    {t('Open invoices')}
                  </th>
                  <th scope="col" className="r">
                    {t('Balance')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {group.accounts.map((one) => (
                  <tr key={one.currency}>
                    <th scope="row">{one.currency}</th>
                    <td className="r" data-tone={isZero(one.overdue) ? undefined : 'bad'}>
                      <Money amount={one.overdue} currency={one.currency} />
                    </td>
                    <td className="r">
                      <Money amount={one.not_yet_due} currency={one.currency} />
                    </td>
                    <td className="r">
                      <Money amount={one.unapplied_credit} currency={one.currency} />
                    </td>
                    <td className="r">{showNumber(one.open_invoices)}</td>
                    <td className="r strong">
                      <Money amount={one.balance} currency={one.currency} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
      <p className="hint group-limit">
        <Limit group={group} />
      </p>
    </Card>
  );
}

/** A group's limit has no currency of its own; where all is owed in one, it is taken to be in that. */
function Limit({ group }: { group: Group }) {
  const only = group.accounts.length === 1 ? group.accounts[0] : undefined;
  if (!group.credit_limit) return <>{t('No credit limit is set for the group.')}</>;
  if (!only)
    return (
      <>
        {t('The group’s credit limit is {{limit}}; the ERP names no currency for it.', {
          limit: showNumber(Number(group.credit_limit)),
        })}
      </>
    );
  const used = share(only.balance, group.credit_limit);
  return (
    <span data-tone={used > 1 ? 'bad' : undefined}>
      {t('{{used}}% of the group’s credit limit of {{limit}} is used.', {
        used: Math.round(used * 100),
        limit: showMoney(group.credit_limit, only.currency),
      })}
    </span>
  );
}

const Amounts = ({ row, of }: { row: Member; of: 'overdue' | 'balance' }) => {
  const owed = row.positions.filter((one) => !isZero(one[of]));
  if (!owed.length) return <span className="muted">–</span>;
  return (
    <span className="row push-end">
      {owed.map((one) => (
        <Money key={one.currency} amount={one[of]} currency={one.currency} />
      ))}
    </span>
  );
};

const columns: Column<Member>[] = [
  {
    id: 'name',
    head: t('Customer'),
    sort: 'name',
    className: 'clip',
    cell: (row) => (
      <Link className="strong" to="/customers/$id" params={{ id: String(row.id) }}>
        {row.name}
      </Link>
    ),
  },
  { id: 'group', head: t('Group'), className: 'clip', cell: (row) => row.group_name },
  {
    id: 'state',
    head: t('State'),
    cell: (row) => (row.chasing_paused ? <Badge color="yellow">{t('Chasing paused')}</Badge> : null),
  },
  {
    id: 'oldest',
    head: t('Oldest'),
    sort: 'days_overdue',
    right: true,
    cell: (row) => <SignedDays days={row.oldest_days_overdue} />,
  },
  {
    id: 'overdue',
    head: t('Overdue'),
    sort: 'overdue',
    right: true,
    cell: (row) => <Amounts row={row} of="overdue" />,
  },
  { id: 'balance', head: t('Open'), sort: 'balance', right: true, cell: (row) => <Amounts row={row} of="balance" /> },
];

type Search = { sort?: string | undefined; page?: number | undefined; run?: number | undefined };
type MembersProps = { group: Group; search: Search; set: (change: Search) => void };

function Members({ group, search, set }: MembersProps) {
  const query = useQuery(membersQuery(group.id, search));
  return (
    <Card flush title={t('Members')}>
      <DataTable
        label={t('Members')}
        columns={columns}
        list={listed(query)}
        rowId={(row) => row.id}
        page={search.page}
        onPage={(page) => set({ page })}
        sort={search.sort ?? '-overdue'}
        onSort={(sort) => set({ sort, page: undefined })}
        empty={<Blank say={t('The ERP puts no customer into this group.')} />}
      />
    </Card>
  );
}

function Runs({ id, onRun }: { id: number; onRun: (run: number) => void }) {
  const query = useQuery(groupRunsQuery(id));
  const open = (query.data?.items ?? []).filter((run) => run.state !== 'ended');
  const ended = (query.data?.items.length ?? 0) - open.length;
  return (
    <Card title={t('Runs of the group')}>
      {query.error && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={64} />}
      <ul className="run-list">
        {open.map((run) => (
          <li key={run.id}>
            <div>
              <Link className="strong" to="/workflows/$id" params={{ id: String(run.workflow_id) }}>
                {run.workflow_name}
              </Link>
              <RunState run={run} />
              <p className="hint">{t('Step {{number}}, {{name}}', { number: run.step_number, name: run.step_name })}</p>
            </div>
            <Button variant="default" size="compact-sm" onClick={() => onRun(run.id)}>
              {t('Why')}
              <span className="sr">: {run.workflow_name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {query.data && !open.length && (
        <p className="muted">
          {t('None is under way. A workflow about customer groups writes one message to all members.')}
        </p>
      )}
      {ended > 0 && <p className="hint">{t('{{runs}} ended', { runs: counted(ended, 'runs') })}</p>}
    </Card>
  );
}
