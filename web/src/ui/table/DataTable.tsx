import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '@/lib/i18n';
import { nextSort } from '@/lib/search';
import { Button, Checkbox, Skeleton } from '../controls';
import { Blank, Failed } from '../states';
import { ColumnChoice } from './ColumnChoice';
import { type Column, type Selection, useColumns } from './columns';
import { Pager } from './Pager';

export type Listed<Row> = {
  rows: readonly Row[] | undefined;
  total: number;
  pageSize: number;
  error: unknown;
  fetching: boolean;
  retry: () => void;
};

type Props<Row> = {
  /** Names the column choice in this browser; without it there is none. */
  name?: string;
  label: string;
  columns: readonly Column<Row>[];
  list: Listed<Row>;
  rowId: (row: Row) => number;
  rowName?: (row: Row) => string;
  page?: number;
  onPage?: (page: number) => void;
  sort?: string;
  onSort?: (sort: string | undefined) => void;
  /** Search and filters at the left, what acts on the whole list at the right. */
  tools?: ReactNode;
  exports?: ReactNode;
  selection?: Selection;
  bulk?: ReactNode;
  /** Shown when nothing is there: never used, or filtered away. */
  empty: ReactNode;
  filtered?: boolean;
  onClear?: () => void;
  noun?: string;
  foot?: ReactNode;
};

export function DataTable<Row>(props: Props<Row>) {
  const { columns, list, page = 1, selection, foot } = props;
  const choice = useColumns(props.name ?? '', columns);
  const shown = props.name ? choice.shown : columns;
  const ids = (list.rows ?? []).map(props.rowId);
  const bar = props.tools || props.exports || props.name;
  return (
    <div className="dt">
      {bar && (
        <div className="dt-bar">
          {props.tools}
          <span className="row push">
            {props.exports}
            {props.name && <ColumnChoice columns={columns} isShown={choice.isShown} turn={choice.turn} />}
          </span>
        </div>
      )}
      <div className="dt-holder">
        {selection && selection.picked.size > 0 && <BulkBar selection={selection}>{props.bulk}</BulkBar>}
        <div className="dt-scroll" role="region" aria-label={props.label} tabIndex={0} aria-busy={list.fetching}>
          <table>
            <caption className="sr">{props.label}</caption>
            <Head {...props} shown={shown} ids={ids} />
            <Body {...props} shown={shown} />
            {foot && list.rows && list.rows.length > 0 && <tfoot>{foot}</tfoot>}
          </table>
        </div>
      </div>
      <Nothing {...props} />
      {props.onPage && list.rows && list.total > 0 && (
        <div className="dt-foot">
          <Pager page={page} pageSize={list.pageSize} total={list.total} onPage={props.onPage} />
        </div>
      )}
    </div>
  );
}

const BulkBar = ({ selection, children }: { selection: Selection; children: ReactNode }) => (
  <div className="dt-bulk">
    <span className="nowrap" role="status">
      <b>{selection.picked.size}</b> {t('selected')}
    </span>
    {children}
    <button type="button" className="link nowrap push" onClick={selection.clear}>
      {t('Clear selection')}
    </button>
  </div>
);

function Head<Row>({
  shown,
  ids,
  sort,
  onSort,
  selection,
}: Props<Row> & { shown: readonly Column<Row>[]; ids: number[] }) {
  const on = selection ? ids.filter((id) => selection.picked.has(id)).length : 0;
  return (
    <thead>
      <tr>
        {selection && (
          <th className="chk">
            <Checkbox
              size="xs"
              aria-label={t('Select all on this page')}
              checked={ids.length > 0 && on === ids.length}
              indeterminate={on > 0 && on < ids.length}
              onChange={(event) => selection.all(ids, event.currentTarget.checked)}
            />
          </th>
        )}
        {shown.map((column) => {
          const by = column.sort;
          const way = by && sort === by ? 'ascending' : by && sort === `-${by}` ? 'descending' : undefined;
          const Arrow = way === 'ascending' ? IconArrowUp : IconArrowDown;
          return (
            <th key={column.id} scope="col" className={column.right ? 'r' : undefined} aria-sort={way}>
              {by && onSort ? (
                <button
                  type="button"
                  className="dt-sort"
                  onClick={() => onSort(nextSort(sort, by, column.first ?? (column.right ? 'down' : 'up')))}
                >
                  {column.head}
                  {way && <Arrow size={12} aria-hidden />}
                </button>
              ) : (
                <span className={column.quiet ? 'sr' : undefined}>{column.head}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const WAITING = [0, 1, 2, 3, 4, 5, 6, 7];

function Body<Row>({ shown, list, rowId, rowName, selection }: Props<Row> & { shown: readonly Column<Row>[] }) {
  if (!list.rows) {
    if (list.error) return null;
    return (
      <tbody className="dt-skeleton">
        {WAITING.map((row) => (
          <tr key={row}>
            <td colSpan={shown.length + (selection ? 1 : 0)}>
              <Skeleton height={12} width={`${88 - (row % 3) * 14}%`} />
            </td>
          </tr>
        ))}
      </tbody>
    );
  }
  return (
    <tbody data-old={list.fetching || undefined}>
      {list.rows.map((row) => {
        const id = rowId(row);
        return (
          <tr key={id} data-on={selection?.picked.has(id) || undefined}>
            {selection && (
              <td className="chk">
                <Checkbox
                  size="xs"
                  aria-label={t('Select {{name}}', { name: rowName?.(row) ?? id })}
                  checked={selection.picked.has(id)}
                  onChange={(event) => selection.turn(id, event.currentTarget.checked)}
                />
              </td>
            )}
            {shown.map((column) => (
              <td
                key={column.id}
                className={[column.right ? 'r' : '', column.className ?? ''].join(' ').trim() || undefined}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

function Nothing<Row>({ list, filtered, onClear, empty, noun }: Props<Row>) {
  if (list.error && !list.rows)
    return (
      <div className="body">
        <Failed error={list.error} retry={list.retry} />
      </div>
    );
  if (!list.rows || list.rows.length > 0) return null;
  if (!filtered) return <>{empty}</>;
  return (
    <Blank say={t('No {{noun}} matches.', { noun: noun ?? t('row') })}>
      <Button variant="default" onClick={onClear}>
        {t('Clear filters')}
      </Button>
    </Blank>
  );
}
