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
    // Runs begin, go on and end by themselves.
    refetchInterval: 10_000,
    queryFn: ({ signal }) => {
      const params = { path: { workflow_id: id }, query: { ...search, step_id: step } };
      return answer(api.GET('/api/v1/workflows/{workflow_id}/runs', { params, signal }));
    },
  });

/** What becomes of runs in flight; with `move`, of those whose step the new version has not. */
export type InFlightChoice = Pick<Schemas['ActivateWorkflow'], 'runs' | 'without_step'>;

export const activateWorkflow = (id: number, choice: InFlightChoice, expected_revision: number) =>
  answer(api.POST('/api/v1/workflows/{workflow_id}/activate', { ...one(id), body: { ...choice, expected_revision } }));

export type Tried = Schemas['WorkflowTried'];

/** One record walked through a draft that need not be saved. `from` is an instant; now without it. */
export const triedQuery = (id: number, record_id: number, draft: Record<string, unknown>, from: string | undefined) =>
  queryOptions({
    queryKey: ['tried', id, record_id, JSON.stringify(draft), from],
    retry: false,
    queryFn: ({ signal }) => {
      const body = { record_id, draft, as_of: from ?? null };
      return answer(api.POST('/api/v1/workflows/{workflow_id}/try', { ...one(id), body, signal }));
    },
  });

export const versionQuery = (id: number, number: number) =>
  queryOptions({
    queryKey: ['workflow', id, 'version', number],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/workflows/{workflow_id}/versions/{number}', {
          params: { path: { workflow_id: id, number } },
          signal,
        }),
      ),
  });

/** Who saved last, and when; whoever may not read the audit is not told. */
export const lastSavedQuery = (id: number) =>
  queryOptions({
    queryKey: ['workflow', id, 'last-saved'],
    staleTime: 0,
    retry: false,
    queryFn: async ({ signal }) => {
      const query = { object_kind: 'workflow', object_id: id, page_size: 1 };
      const { items } = await answer(api.GET('/api/v1/audit', { params: { query }, signal }));
      return items[0] ?? null;
    },
  });
