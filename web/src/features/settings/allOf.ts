import type { UseQueryResult } from '@tanstack/react-query';
import type { Listed } from '@/ui/table/DataTable';

/** A list without pages, as the table wants it. */
export const allOf = <Row>(query: UseQueryResult<readonly Row[]>): Listed<Row> => ({
  rows: query.data,
  total: query.data?.length ?? 0,
  pageSize: Math.max(1, query.data?.length ?? 0),
  error: query.error,
  fetching: query.isFetching && !query.data,
  retry: () => void query.refetch(),
});
