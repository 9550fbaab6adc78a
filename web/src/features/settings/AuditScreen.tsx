import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answer, api, type Schemas } from '@/api/client';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Select } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card, Page } from '@/ui/Page';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { SearchBox } from '@/ui/table/SearchBox';
import { ACTIONS, actionWords, changesOf, KINDS, kindWord } from './audit-words';
import { Refused } from './Refused';

type Row = Schemas['AuditEntry'];
type Search = { actor?: string; kind?: string; action?: string; object?: number; page?: number };

const auditQuery = ({ page, actor, kind, action, object }: Search) =>
  queryOptions({
    queryKey: ['audit', { page, actor, kind, action, object }],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/audit', {
          params: {
            query: {
              ...(page && { page }),
              ...(actor && { actor }),
              ...(kind && { object_kind: kind }),
              ...(action && { action }),
              ...(object && { object_id: object }),
            },
          },
          signal,
        }),
      ),
  });

const columns = (set: (change: Search) => void): Column<Row>[] => [
  { id: 'at', head: t('When'), always: true, cell: (row) => <Instant at={row.at} /> },
  {
    id: 'who',
    head: t('Who'),
    className: 'clip',
    cell: (row) => (
      <button type="button" className="link" onClick={() => set({ actor: row.actor })}>
        {row.actor}
      </button>
    ),
  },
  { id: 'what', head: t('What'), cell: (row) => <span className="strong">{actionWords(row.action)}</span> },
  {
    id: 'object',
    head: t('Which'),
    cell: (row) =>
      row.object_id !== null ? (
        <button
          type="button"
          className="link nowrap"
          onClick={() => set({ kind: row.object_kind, object: row.object_id ?? undefined } as Search)}
        >
          {kindWord(row.object_kind)} {row.object_id}
        </button>
      ) : (
        kindWord(row.object_kind)
      ),
  },
  { id: 'change', head: t('From and to'), className: 'audit-change', cell: (row) => <Changes row={row} /> },
];

function Changes({ row }: { row: Row }) {
  const changes = changesOf(row.before, row.after);
  if (!changes.length) return null;
  const lines = (
    <dl className="audit-lines">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{change.field}</dt>
          <dd>
            {change.before !== undefined && <del>{change.before}</del>}
            {change.before !== undefined && change.after !== undefined && <span className="sr">{t('became')}</span>}
            {change.after !== undefined && <ins>{change.after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
  const long = changes.some((change) => `${change.before ?? ''}${change.after ?? ''}`.length > 90);
  if (changes.length <= 3 && !long) return lines;
  return (
    <details>
      <summary>{changes.map((change) => change.field).join(', ')}</summary>
      {lines}
    </details>
  );
}

export function AuditScreen() {
  const may = useMay('manager');
  const search = useSearch({ from: '/shell/settings/audit' });
  const navigate = useNavigate({ from: '/settings/audit' });
  const query = useQuery({ ...auditQuery(search), enabled: may });
  const set = (change: Search) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }) as Search });
  const filtered = Boolean(search.actor || search.kind || search.action || search.object);
  if (!may) return <Refused title={t('Audit')} needs="manager" />;
  return (
    <Page title={t('Audit')}>
      <div className="body settings-body wide stack">
        <p className="muted">
          {t(
            'Every change of settings, workflows, templates, people and decisions: who, when, from what to what. Nothing here is ever removed.',
          )}
        </p>
        <Card flush>
          <DataTable
            label={t('Audit')}
            columns={columns(set)}
            list={listed(query)}
            rowId={(row) => row.id}
            page={search.page ?? 1}
            onPage={(page) => set({ page })}
            tools={
              <>
                <SearchBox
                  label={t('Who, as written')}
                  value={search.actor ?? ''}
                  onChange={(actor) => set({ actor: actor || undefined } as Search)}
                />
                <Select
                  aria-label={t('Object')}
                  placeholder={t('All objects')}
                  clearable
                  data={KINDS}
                  value={search.kind ?? null}
                  onChange={(kind) => set({ kind: kind ?? undefined, object: undefined } as Search)}
                />
                <Select
                  aria-label={t('Action')}
                  placeholder={t('All actions')}
                  clearable
                  searchable
                  data={ACTIONS}
                  value={search.action ?? null}
                  onChange={(action) => set({ action: action ?? undefined } as Search)}
                />
                {search.object && (
                  <button
                    type="button"
                    className="link"
                    onClick={() => set({ object: undefined } as unknown as Search)}
                  >
                    {t('Number {{n}} only: show all', { n: search.object })}
                  </button>
                )}
              </>
            }
            filtered={filtered}
            noun={t('entry')}
            onClear={() => void navigate({ search: {} })}
            empty={<Blank say={t('Nothing was changed yet.')} />}
          />
        </Card>
      </div>
    </Page>
  );
}
