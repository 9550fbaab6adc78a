import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useMay } from '@/api/me';
import type { CaseKind } from '@/features/cases/CaseTab';
import { casesQuery } from '@/features/cases/queries';
import { MessageSheet } from '@/features/messages/MessageSheet';
import { PortalButton } from '@/features/portal/PortalButton';
import { CustomerWhySheet } from '@/features/runs/CustomerWhySheet';
import { RunSheet } from '@/features/runs/RunSheet';
import { counted } from '@/lib/count';
import { showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { languageName, regionName } from '@/lib/names';
import { Badge, Button, Skeleton } from '@/ui/controls';
import { Page } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import { AgeingCard } from './AgeingCard';
import { ChasingButton } from './ChasingButton';
import { Contacts } from './Contacts';
import { CustomerRuns } from './CustomerRuns';
import { EditFacts } from './EditFacts';
import { KeyFigures } from './KeyFigures';
import { OpenInvoices } from './OpenInvoices';
import { Payments } from './Payments';
import { type Customer, customerQuery } from './queries';
import { Statement } from './Statement';
import { Timeline } from './Timeline';
import './customer.css';

// What a customer has promised, disputes or is to be done about it is fetched when its tab is opened.
const CaseTab = lazy(() => import('@/features/cases/CaseTab'));
const ChargesTab = lazy(() => import('@/features/charges/ChargesTab'));
const KINDS: Record<string, CaseKind> = {
  promises: 'promises',
  plans: 'payment_plans',
  disputes: 'disputes',
  tasks: 'tasks',
  notes: 'notes',
  files: 'files',
};

const crumbs = [
  <Link key="customers" to="/customers">
    {t('Customers')}
  </Link>,
];

export function CustomerScreen() {
  const { id } = useParams({ from: '/shell/customers/$id' });
  const query = useQuery(customerQuery(Number(id)));
  if (query.error && !query.data)
    return (
      <Page title={t('Customer')} crumbs={crumbs}>
        <div className="body">
          <Failed error={query.error} retry={() => void query.refetch()} />
        </div>
      </Page>
    );
  if (!query.data)
    return (
      <Page title={t('Customer')} crumbs={crumbs} below={<Skeleton height={16} mb={14} width={320} />}>
        <div className="body stack">
          <Skeleton height={92} />
          <Skeleton height={190} />
          <Skeleton height={300} />
        </div>
      </Page>
    );
  return <Shown customer={query.data} />;
}

function Shown({ customer }: { customer: Customer }) {
  const search = useSearch({ from: '/shell/customers/$id' });
  const navigate = useNavigate({ from: '/customers/$id' });
  const set = (change: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...change }) });
  const tab = search.tab ?? 'invoices';
  const kind = KINDS[tab];
  const totals = useQuery(casesQuery(customer.id)).data?.totals;
  const many = (of: CaseKind) => (totals?.[of] ? { count: String(totals[of]) } : {});
  const may = useMay('collector');
  return (
    <Page
      title={customer.name}
      crumbs={crumbs}
      beside={customer.tags.map((tag) => (
        <Badge key={tag} color="gray">
          {tag}
        </Badge>
      ))}
      actions={
        <>
          <Button variant="default" leftSection={<IconPrinter size={15} stroke={1.7} />} onClick={() => window.print()}>
            {t('Print statement')}
          </Button>
          {may && <PortalButton customer={customer} />}
          {may && <EditFacts customer={customer} />}
          {may && <ChasingButton customer={customer} />}
        </>
      }
      below={<Facts customer={customer} />}
    >
      <div className="body customer">
        <div className="stack">
          <Paused customer={customer} />
          <KeyFigures customer={customer} />
          <AgeingCard accounts={customer.accounts} />
          <section className="card flush">
            <Tabs
              label={t('About this customer')}
              value={tab}
              onChange={(next) => set({ tab: next === 'invoices' ? undefined : next })}
              items={[
                { id: 'invoices', label: t('Open invoices'), count: String(customer.open_invoices) },
                { id: 'promises', label: t('Promises'), ...many('promises') },
                { id: 'plans', label: t('Plans'), ...many('payment_plans') },
                { id: 'disputes', label: t('Disputes'), ...many('disputes') },
                { id: 'tasks', label: t('Tasks'), ...many('tasks') },
                { id: 'notes', label: t('Notes'), ...many('notes') },
                { id: 'files', label: t('Files'), ...many('files') },
                { id: 'contacts', label: t('Contacts'), count: String(customer.contacts.length) },
                { id: 'payments', label: t('Payments'), count: String(customer.payments.length) },
                { id: 'charges', label: t('Charges') },
              ]}
            >
              {kind ? (
                <Suspense fallback={<Skeleton height={160} />}>
                  <CaseTab kind={kind} customer={customer} />
                </Suspense>
              ) : tab === 'charges' ? (
                <Suspense fallback={<Skeleton height={160} />}>
                  <ChargesTab customer={customer} charge={search.charge} onCharge={(charge) => set({ charge })} />
                </Suspense>
              ) : tab === 'contacts' ? (
                <Contacts customer={customer} />
              ) : tab === 'payments' ? (
                <Payments payments={customer.payments} />
              ) : (
                <OpenInvoices customer={customer} />
              )}
            </Tabs>
          </section>
        </div>
        <aside className="stack" aria-label={t('Runs and timeline')}>
          <CustomerRuns id={customer.id} onRun={(run) => set({ run })} onWhy={(workflow) => set({ workflow })} />
          <Timeline id={customer.id} onMessage={(message) => set({ message })} onRun={(run) => set({ run })} />
        </aside>
      </div>
      <Statement customer={customer} />
      <MessageSheet id={search.message} onClose={() => set({ message: undefined })} />
      <RunSheet
        id={search.run}
        onClose={() => set({ run: undefined })}
        onMessage={(message) => set({ run: undefined, message })}
      />
      <CustomerWhySheet
        workflowId={search.workflow}
        customerId={customer.id}
        onClose={() => set({ workflow: undefined })}
      />
    </Page>
  );
}

function Facts({ customer }: { customer: Customer }) {
  const primary = customer.contacts.find((contact) => contact.is_primary) ?? customer.contacts[0];
  const facts: [string, ReactNode][] = [
    [t('Reference'), customer.reference],
    [t('Country'), regionName(customer.country ?? '')],
    [t('Language'), languageName(customer.language ?? '')],
    [
      t('Group'),
      customer.group_id && (
        <Link to="/customer-groups/$id" params={{ id: String(customer.group_id) }}>
          {customer.group_name}
        </Link>
      ),
    ],
    [t('Account owner'), customer.account_owner?.name ?? t('Not set')],
    [t('Portfolio'), customer.portfolios.join(', ')],
    [t('Main contact'), [primary?.name, primary?.email].filter(Boolean).join(', ')],
  ];
  return (
    <dl className="meta">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Paused({ customer }: { customer: Customer }) {
  if (!customer.chasing_paused && customer.contacts.length > 0) return null;
  if (!customer.chasing_paused)
    return (
      <Notice tone="warn" title={t('No contact')}>
        <p>{t('Messages to this customer are held until there is one with an address.')}</p>
      </Notice>
    );
  const since = customer.chasing_paused_until
    ? t('No workflow writes to this customer until {{day}}.', { day: showDate(customer.chasing_paused_until) })
    : t('No workflow writes to this customer until chasing is resumed.');
  return (
    <Notice tone="warn" title={t('Chasing is paused')}>
      <p>
        {since} {customer.chasing_paused_reason && `${t('Reason')}: ${customer.chasing_paused_reason}`}
      </p>
      <p className="hint">{counted(customer.open_invoices, 'invoices')}</p>
    </Notice>
  );
}
