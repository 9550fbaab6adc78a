import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

const one = (workflow_id: number) => ({ params: { path: { workflow_id } } });

export const workflowQuery = (id: number) =>
  queryOptions({
    queryKey: ['workflow', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/workflows/{workflow_id}', { ...one(id), signal })),
  });

/** Counts on the cards, refreshed without touching the draft. */
export const countsQuery = (id: number) =>
  queryOptions({
    queryKey: ['workflow', id, 'counts'],
    refetchInterval: 30_000,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/workflows/{workflow_id}/counts', { ...one(id), signal })),
  });

export const versionsQuery = (id: number) =>
  queryOptions({
    queryKey: ['workflow', id, 'versions'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/workflows/{workflow_id}/versions', { ...one(id), signal })),
  });

export const activationQuery = (id: number) =>
  queryOptions({
    queryKey: ['workflow', id, 'activation'],
    staleTime: 0,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/workflows/{workflow_id}/activation', { ...one(id), signal })),
  });

export type RunSearch = {
  q?: string;
  page?: number;
  state?: NonNullable<Schemas['RunListQuery']['state']>;
  step?: string;
};

export const workflowRunsQuery = (id: number, { step, ...search }: RunSearch) =>
  queryOptions({
    queryKey: ['workflow', id, 'runs', step, search],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const params = { path: { workflow_id: id }, query: { ...search, step_id: step } };
      return answer(api.GET('/api/v1/workflows/{workflow_id}/runs', { params, signal }));
    },
  });

export const activateWorkflow = (id: number, runs: 'stay' | 'end', expected_revision: number) =>
  answer(api.POST('/api/v1/workflows/{workflow_id}/activate', { ...one(id), body: { runs, expected_revision } }));

export const tryWorkflow = (id: number, record_id: number, draft: Record<string, unknown>) =>
  answer(api.POST('/api/v1/workflows/{workflow_id}/try', { ...one(id), body: { record_id, draft } }));
