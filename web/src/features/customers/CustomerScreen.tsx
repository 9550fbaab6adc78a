import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMay } from '@/api/me';
import { MessageSheet } from '@/features/messages/MessageSheet';
import { RunSheet } from '@/features/runs/RunSheet';
import { WhySheet } from '@/features/runs/WhySheet';
import { counted } from '@/lib/count';
import { showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
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
                { id: 'contacts', label: t('Contacts'), count: String(customer.contacts.length) },
                { id: 'payments', label: t('Payments'), count: String(customer.payments.length) },
              ]}
            >
              {tab === 'contacts' ? (
                <Contacts contacts={customer.contacts} />
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
      <WhySheet
        workflowId={search.workflow}
        recordId={customer.id}
        draft="if-never-active"
        onClose={() => set({ workflow: undefined })}
      />
    </Page>
  );
}

function Facts({ customer }: { customer: Customer }) {
  const primary = customer.contacts.find((contact) => contact.is_primary) ?? customer.contacts[0];
  const facts: [string, string][] = [
    [t('Reference'), customer.reference],
    [t('Country'), customer.country ?? ''],
    [t('Language'), customer.language ?? ''],
    [t('Group'), customer.group_name ?? ''],
    [t('Account owner'), customer.account_owner?.name ?? t('Not set')],
    [t('Portfolio'), customer.portfolios.join(', ')],
    [t('Main contact'), primary ? `${primary.name}${primary.email ? `, ${primary.email}` : ''}` : ''],
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
