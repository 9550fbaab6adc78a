import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { meQuery } from '@/api/me';
import { messageWord } from '@/features/runs/words';
import { ExportMenu } from '@/features/views/ExportMenu';
import { SavedViews } from '@/features/views/SavedViews';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Badge } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card, Page } from '@/ui/Page';
import { Blank, Notice } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { SearchBox } from '@/ui/table/SearchBox';
import { MessageSheet } from './MessageSheet';
import { exportMessages, type MessageRow, type MessageSearch, messagesQuery } from './queries';

const views = [
  { id: 'all', label: t('All'), states: [] },
  { id: 'held,failed,unknown', label: t('Need a decision'), states: ['held', 'failed', 'unknown'] },
  { id: 'queued,claimed,sending', label: t('On the way'), states: ['queued', 'claimed', 'sending'] },
  { id: 'sent', label: t('Sent'), states: ['sent'] },
  { id: 'captured', label: t('Captured'), states: ['captured'] },
  { id: 'cancelled', label: t('Not sent'), states: ['cancelled'] },
] as const;
type View = (typeof views)[number]['id'];

const columns = (open: (id: number) => void): Column<MessageRow>[] => [
  {
    id: 'subject',
    head: t('Message'),
    sort: 'subject',
    always: true,
    className: 'clip',
    cell: (row) => (
      <button type="button" className="link strong" onClick={() => open(row.id)}>
        {row.subject || t('Not written yet')}
      </button>
    ),
  },
  {
    id: 'state',
    head: t('State'),
    sort: 'state',
    cell: (row) => (
      <span className="row">
        <Badge color={messageWord(row.state).colour}>{messageWord(row.state).label}</Badge>
        {row.is_test && <Badge color="gray">{t('Trial')}</Badge>}
      </span>
    ),
  },
  {
    id: 'customer',
    head: t('Customer'),
    sort: 'customer',
    className: 'clip',
    cell: (row) =>
      row.customer_id && (
        <Link to="/customers/$id" params={{ id: String(row.customer_id) }}>
          {row.customer_name}
        </Link>
      ),
  },
  { id: 'when', head: t('When'), sort: 'at', first: 'down', cell: (row) => <Instant at={row.sent_at ?? row.due_at} /> },
  { id: 'to', head: t('To'), hidden: true, className: 'clip', cell: (row) => row.to_addresses.join(', ') },
  { id: 'why', head: t('Reason'), className: 'clip', cell: (row) => <span title={row.why}>{row.why}</span> },
  {
    id: 'step',
    head: t('From'),
    sort: 'workflow',
    className: 'clip',
    cell: (row) => row.workflow_name && `${row.workflow_name}, ${row.step_number} ${row.step_name}`,
  },
];

export function MessagesScreen() {
  const search = useSearch({ from: '/shell/messages' });
  const navigate = useNavigate({ from: '/messages' });
  const query = useQuery(messagesQuery(search));
  const { message: _, ...saved } = search;
  const mode = useQuery(meQuery).data?.organisation?.mode;
  const set = (change: MessageSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }), replace: true });
  const open = (message: number | undefined) => void navigate({ search: (before) => ({ ...before, message }) });
  const counts = query.data?.counts ?? {};
  const total = (states: readonly string[]) =>
    query.data ? showNumber(states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)) : undefined;
  const view = views.find(({ id }) => id === search.state)?.id ?? 'all';
  return (
    <Page
      title={t('Messages')}
      below={
        <Tabs
          label={t('Messages by state')}
          value={view}
          onChange={(id: View) => set({ state: id === 'all' ? undefined : id })}
          items={views.map(({ id, label, states }) => ({
            id,
            label,
            count: total(states.length ? states : Object.keys(counts)),
          }))}
        />
      }
    >
      <div className="body stack">
        {mode === 'test' && (
          <Notice tone="warn">{t('Test mode: messages are captured and can be read here. Nothing leaves.')}</Notice>
        )}
        <Card flush>
          <DataTable
            name="messages"
            label={t('Messages')}
            columns={columns(open)}
            list={listed(query)}
            rowId={(row) => row.id}
            page={search.page}
            onPage={(page) => set({ page })}
            sort={search.sort}
            onSort={(sort) => set({ sort })}
            tools={<SearchBox label={t('Subject or address')} value={search.q ?? ''} onChange={(q) => set({ q })} />}
            exports={
              <>
                <ExportMenu
                  total={query.data?.total}
                  noun="messages"
                  save={(format) => exportMessages(search, format)}
                />
                <SavedViews screen="messages" search={saved} />
              </>
            }
            noun={t('message')}
            filtered={Boolean(search.q || search.state || search.workflow || search.customer || search.template)}
            onClear={() => void navigate({ search: {} })}
            empty={
              <Blank say={t('Messages appear here when a workflow writes the first.')}>
                <Link to="/workflows">{t('Go to workflows')}</Link>
              </Blank>
            }
          />
        </Card>
      </div>
      <MessageSheet id={search.message} onClose={() => open(undefined)} />
    </Page>
  );
}
