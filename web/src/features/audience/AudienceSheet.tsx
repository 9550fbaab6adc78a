import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportMenu } from '@/features/views/ExportMenu';
import { useWorkflow } from '@/features/workflow/context';
import { showNumber } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { currencyName } from '@/lib/money';
import { Money } from '@/ui/figures';
import { SideSheet } from '@/ui/SideSheet';
import { Blank } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { SearchBox } from '@/ui/table/SearchBox';
import { type AudienceTab, audienceQuery, exportAudience } from './queries';
import { audienceColumns, type RecordRow } from './rows';
import { recordNoun } from './words';
import './audience.css';

type Props = { tab: AudienceTab | undefined; onTab: (tab: AudienceTab | undefined) => void };

/** *View customers that meet the criteria*: the live result with its invoices and payments. */
export const AudienceSheet = ({ tab, onTab }: Props) => (
  <SideSheet open={tab !== undefined} onClose={() => onTab(undefined)} width={980} title={t('Who meets the criteria')}>
    {tab && <Shown key={tab} tab={tab} onTab={onTab} />}
  </SideSheet>
);

function Shown({ tab, onTab }: { tab: AudienceTab; onTab: (tab: AudienceTab) => void }) {
  const { workflow, draft } = useWorkflow();
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState<string>();
  const query = useQuery(audienceQuery(workflow.id, draft, { tab, page, q: q || undefined, sort }));
  const counts = query.data?.counts;
  const number = (n: number | null | undefined) => (n === null || n === undefined ? undefined : showNumber(n));
  const subject = query.data?.subject ?? 'customer';
  const tabs: { id: AudienceTab; label: string; count?: string }[] = [
    { id: 'records', label: recordNoun(subject).many, count: number(counts?.records) },
  ];
  if (counts?.invoices !== null)
    tabs.push({ id: 'invoices', label: t('View invoices'), count: number(counts?.invoices) });
  // A workflow about payments lists them as its records already.
  if (subject !== 'payment' && (counts?.payments !== null || tab === 'payments'))
    tabs.push({ id: 'payments', label: t('View payments (ERP)'), count: number(counts?.payments) });
  return (
    <div className="audience">
      <Totals data={query.data} />
      {query.data?.note && <p className="muted">{query.data.note}</p>}
      <Tabs label={t('Who meets the criteria')} value={tab} onChange={onTab} items={tabs}>
        <DataTable
          label={tabs.find(({ id }) => id === tab)?.label ?? ''}
          columns={audienceColumns(subject, tab)}
          list={listed<RecordRow>(query as unknown as Parameters<typeof listed<RecordRow>>[0])}
          rowId={(row) => row.id}
          page={page}
          onPage={setPage}
          sort={sort}
          onSort={(next) => {
            setSort(next);
            setPage(1);
          }}
          tools={
            <SearchBox
              autoFocus
              label={t('Search in the result')}
              value={q}
              onChange={(text) => {
                setQ(text);
                setPage(1);
              }}
            />
          }
          exports={
            <ExportMenu
              total={query.data?.total}
              noun="rows"
              save={(format) => exportAudience(workflow.id, draft, tab, q, format)}
            />
          }
          noun={t('row')}
          filtered={Boolean(q)}
          onClear={() => setQ('')}
          empty={<Blank say={t('Nothing meets the criteria now.')} />}
        />
      </Tabs>
    </div>
  );
}

type Page = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof audienceQuery>['queryFn']>>>>;

function Totals({ data }: { data: Page | undefined }) {
  if (!data) return null;
  return (
    <dl className="totals">
      {data.totals.invoices.map((total) => (
        <div key={total.currency}>
          <dt>{t('Overdue, {{currency}}', { currency: currencyName(total.currency) })}</dt>
          <dd>
            <Money amount={total.overdue} currency={total.currency} />
          </dd>
        </div>
      ))}
      {data.totals.payments.map((total) => (
        <div key={total.currency}>
          <dt>{t('Payments, {{currency}}', { currency: currencyName(total.currency) })}</dt>
          <dd>
            <Money amount={total.amount} currency={total.currency} />
          </dd>
        </div>
      ))}
      <div className="push">
        <dt>{t('As of')}</dt>
        <dd>{showInstant(data.as_of)}</dd>
      </div>
    </dl>
  );
}
