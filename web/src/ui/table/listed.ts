import type { UseQueryResult } from '@tanstack/react-query';
import type { Listed } from './DataTable';

type Answer<Row> = { items: readonly Row[]; total: number; page_size: number };

/** A list query as the table wants it: old rows stay, dimmed, while the next page is on its way. */
export const listed = <Row>(query: UseQueryResult<Answer<Row>>): Listed<Row> => ({
  rows: query.data?.items,
  total: query.data?.total ?? 0,
  pageSize: query.data?.page_size ?? 50,
  error: query.error,
  fetching: query.isFetching && (query.isPlaceholderData || !query.data),
  retry: () => void query.refetch(),
});

/** Rows that came with their record: nothing left to load. */
export const still = <Row>(rows: readonly Row[]): Listed<Row> => ({
  rows,
  total: rows.length,
  pageSize: rows.length,
  error: null,
  fetching: false,
  retry: () => {},
});
