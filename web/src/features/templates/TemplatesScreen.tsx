import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { SavedViews } from '@/features/views/SavedViews';
import { counted } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Badge, Select } from '@/ui/controls';
import { Card, Page } from '@/ui/Page';
import { Blank } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { SearchBox } from '@/ui/table/SearchBox';
import { subjectNames } from './kinds';
import { NewTemplate } from './NewTemplate';
import { plainSubject } from './plain';
import { type SubjectKind, type TemplateRow, type TemplateSearch, templatesQuery } from './queries';

const columns: Column<TemplateRow>[] = [
  {
    id: 'name',
    head: t('Template'),
    sort: 'name',
    always: true,
    className: 'two',
    cell: (row) => (
      <>
        <Link className="strong" to="/templates/$id" params={{ id: String(row.id) }}>
          {row.name}
        </Link>
        <span className="hint two-lines">{plainSubject(row.subject ?? '') || t('No subject yet')}</span>
      </>
    ),
  },
  { id: 'about', head: t('About'), cell: (row) => subjectNames[row.subject_kind as SubjectKind] ?? row.subject_kind },
  { id: 'languages', head: t('Languages'), cell: (row) => row.languages.join(', ') },
  {
    id: 'faults',
    head: t('State'),
    cell: (row) =>
      row.faults ? (
        <Badge color="red">{counted(row.faults, 'faults')}</Badge>
      ) : (
        <span className="muted">{t('Ready')}</span>
      ),
  },
  {
    id: 'used',
    head: t('Used by'),
    cell: (row) =>
      row.used_by.length ? (
        <span title={row.used_by.map((use) => use.name).join(', ')}>{counted(row.used_by.length, 'workflows')}</span>
      ) : (
        <span className="muted">{t('Nothing')}</span>
      ),
  },
  { id: 'category', head: t('Category'), sort: 'category', cell: (row) => row.category },
  { id: 'updated', head: t('Changed'), sort: 'updated', first: 'down', cell: (row) => showInstant(row.updated_at) },
];

type View = 'live' | 'faults' | 'archived';

export function TemplatesScreen() {
  const search = useSearch({ from: '/shell/templates' });
  const navigate = useNavigate({ from: '/templates' });
  const { new: naming, ...asked } = search;
  const query = useQuery(templatesQuery(asked));
  const set = (change: TemplateSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }), replace: true });
  const view: View = search.archived ? 'archived' : search.faults ? 'faults' : 'live';
  return (
    <Page
      title={t('Templates')}
      actions={<NewTemplate key={String(naming)} naming={naming} />}
      below={
        <Tabs
          label={t('Templates by state')}
          value={view}
          onChange={(id: View) =>
            set({ archived: id === 'archived' || undefined, faults: id === 'faults' || undefined })
          }
          items={[
            { id: 'live', label: t('In use and ready') },
            { id: 'faults', label: t('With faults') },
            { id: 'archived', label: t('Archived') },
          ]}
        />
      }
    >
      <div className="body">
        <Card flush>
          <DataTable
            name="templates"
            label={t('Templates')}
            columns={columns}
            list={listed(query)}
            rowId={(row) => row.id}
            page={search.page}
            onPage={(page) => set({ page })}
            sort={search.sort ?? 'name'}
            onSort={(sort) => set({ sort })}
            tools={
              <>
                <SearchBox label={t('Name or subject')} value={search.q ?? ''} onChange={(q) => set({ q })} />
                <Select
                  aria-label={t('Category')}
                  placeholder={t('All categories')}
                  clearable
                  w={170}
                  data={query.data?.categories.filter(Boolean) ?? []}
                  value={search.category ?? null}
                  onChange={(category) => set({ category: category ?? undefined })}
                />
              </>
            }
            exports={<SavedViews screen="templates" search={asked} />}
            noun={t('template')}
            filtered={Boolean(search.q || search.category || search.archived || search.faults)}
            onClear={() => void navigate({ search: {} })}
            empty={
              <Blank say={t('A template is what a workflow writes. There is none yet.')}>
                <NewTemplate />
              </Blank>
            }
          />
        </Card>
      </div>
    </Page>
  );
}
