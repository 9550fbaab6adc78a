import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

export const runQuery = (run_id: number) =>
  queryOptions({
    queryKey: ['run', run_id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/runs/{run_id}', { params: { path: { run_id } }, signal })),
    // It goes on while somebody looks. (Below queryFn: what it answers is told from there.)
    refetchInterval: (query) => (query.state.data?.state === 'ended' ? false : 5_000),
  });

export const whyQuery = (workflow_id: number, record_id: number, draft = false) =>
  queryOptions({
    queryKey: ['why', workflow_id, record_id, draft],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/workflows/{workflow_id}/explain', {
          params: { path: { workflow_id }, query: { record_id, draft } },
          signal,
        }),
      ),
  });

/** What of a customer a workflow is about: itself, its invoices, its promises …, each to be asked of. */
export const customerRecordsQuery = (workflow_id: number, customer_id: number) =>
  queryOptions({
    queryKey: ['customer', customer_id, 'explain', workflow_id],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/customers/{customer_id}/explain/{workflow_id}', {
          params: { path: { customer_id, workflow_id } },
          signal,
        }),
      ),
  });
