import { IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useMay } from '@/api/me';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button, Select, Skeleton } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Page } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import { Pager } from '@/ui/table/Pager';
import { SearchBox } from '@/ui/table/SearchBox';
import { waiting, waitingQuery } from './counts';
import { Keys } from './Keys';
import { Nothing, Receiving } from './Nothing';
import { OnlyOf } from './OnlyOf';
import { useInboxKeys } from './pressed';
import { type InboxSearch, incomingQuery, threadsQuery, type View } from './queries';
import { ThreadList, ThreadsWaiting } from './ThreadList';
import { useMoving } from './useMoving';
import { VIEWS, viewWord } from './words';
import './inbox.css';

// A conversation, and what is written, are fetched when one is opened.
const fetchPane = () => import('./ThreadPane');
const ThreadPane = lazy(fetchPane);
const NewMail = lazy(() => import('./NewMail'));

export function InboxScreen() {
  const { thread: opened, write, run, ...search } = useSearch({ from: '/shell/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const query = useQuery(threadsQuery(search));
  const incoming = useQuery(incomingQuery);
  const may = useMay('collector');
  const queries = useQueryClient();
  const counts = query.data?.counts;
  const whole = !search.q && !search.customer && !search.closed && !query.isPlaceholderData;
  // The side bar says what the list has just learnt.
  useEffect(() => {
    if (whole && counts) queries.setQueryData(waitingQuery.queryKey, waiting(counts));
  }, [whole, counts, queries]);
  const rows = query.data?.items ?? [];
  const set = (change: InboxSearch) =>
    void navigate({
      search: (before) => ({ ...before, page: undefined, thread: undefined, ...change }),
      replace: true,
    });
  const open = (thread: number | undefined) => void navigate({ search: (before) => ({ ...before, thread }) });
  const writing = (on: boolean) =>
    void navigate({ search: (before) => ({ ...before, write: on || undefined }), replace: !on });
  const moving = useMoving(rows, opened, open);
  useInboxKeys({ j: () => moving.go(1), k: () => moving.go(-1) });
  const view: View = search.show ?? 'all';
  const count = (of: View) => {
    const n = counts?.[of]?.total;
    return n === undefined ? {} : { count: showNumber(n) };
  };
  return (
    <Page
      title={t('Inbox')}
      fill
      actions={
        <>
          <Keys />
          {may && (
            <Button leftSection={<IconPencil size={15} stroke={1.7} />} onClick={() => writing(true)}>
              {t('New mail…')}
            </Button>
          )}
        </>
      }
      below={
        <div className="inbox-views" data-open={opened !== undefined || undefined}>
          <Tabs<View>
            label={t('Which conversations')}
            value={view}
            onChange={(next) => set({ show: next === 'all' ? undefined : next })}
            items={VIEWS.map((id) => ({ id, label: viewWord[id], ...count(id) }))}
          />
        </div>
      }
    >
      <div className="inbox" data-open={opened !== undefined || undefined}>
        <section className="inbox-list" aria-label={t('Conversations')} aria-busy={query.isPlaceholderData}>
          <div className="inbox-tools">
            <SearchBox label={t('Sender, customer or words')} value={search.q ?? ''} onChange={(q) => set({ q })} />
            <Select
              aria-label={t('Open or closed')}
              w={96}
              data={[
                { value: 'open', label: t('Open') },
                { value: 'closed', label: t('Closed') },
              ]}
              value={search.closed ? 'closed' : 'open'}
              onChange={(state) => set({ closed: state === 'closed' || undefined })}
            />
          </div>
          <div className="inbox-said">
            <Missing of={[[incoming, t('whether mail is read')]]} />
            <Receiving incoming={incoming.data} />
            {search.customer !== undefined && (
              <OnlyOf id={search.customer} onClear={() => set({ customer: undefined })} />
            )}
          </div>
          {query.error && !query.data ? (
            <div className="inbox-said">
              <Failed error={query.error} retry={() => void query.refetch()} />
            </div>
          ) : !query.data ? (
            <ThreadsWaiting />
          ) : rows.length > 0 ? (
            <ThreadList rows={rows} opened={opened} old={query.isPlaceholderData} />
          ) : (
            <Nothing view={view} search={search} incoming={incoming.data} set={set} />
          )}
          {query.data && query.data.total > query.data.page_size && (
            <div className="inbox-pages">
              <Pager
                page={search.page ?? 1}
                pageSize={query.data.page_size}
                total={query.data.total}
                onPage={(page) => set({ page })}
              />
            </div>
          )}
        </section>
        <section className="inbox-thread" aria-label={t('Conversation')}>
          {opened === undefined ? (
            <p className="inbox-none muted">{t('Choose a conversation to read it. J opens the first.')}</p>
          ) : (
            <Suspense fallback={<Skeleton height={320} m={16} />}>
              <ThreadPane key={opened} id={opened} moving={moving} run={run} />
            </Suspense>
          )}
        </section>
      </div>
      {write && may && (
        <Suspense>
          <NewMail onClose={() => writing(false)} />
        </Suspense>
      )}
    </Page>
  );
}
