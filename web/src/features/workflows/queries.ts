import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { part } from '@/lib/search';

export type Workflow = Schemas['WorkflowDetail'];
export type WorkflowRow = Schemas['WorkflowRow'];
export type WorkflowSearch = {
  q?: string;
  sort?: string;
  page?: number;
  page_size?: number;
  state?: WorkflowRow['state'];
  category?: string;
  owner?: number;
};

const one = (workflow_id: number) => ({ params: { path: { workflow_id } } });

export const workflowsQuery = ({ owner, ...search }: WorkflowSearch) =>
  queryOptions({
    queryKey: ['workflows', { owner, ...search }],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/workflows', { params: { query: { ...search, owner_id: owner } }, signal })),
  });

export const triggersQuery = queryOptions({
  queryKey: ['triggers'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/triggers', { signal })),
});

export const stepKindsQuery = queryOptions({
  queryKey: ['steps'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/steps', { signal })),
});

export type Ready = Schemas['ReadyWorkflow'];
export const readyQuery = queryOptions({
  queryKey: ['ready-workflows'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/ready-workflows', { signal })),
});

/** A draft with the templates it sends. */
export const installReady = (key: string) =>
  answer(api.POST('/api/v1/ready-workflows/{key}/install', { params: { path: { key } } }));

export const createWorkflow = (body: Partial<Schemas['NewWorkflow']>) =>
  answer(api.POST('/api/v1/workflows', { body: part(body) }));

export const duplicateWorkflow = (id: number, name: string) =>
  answer(api.POST('/api/v1/workflows/{workflow_id}/duplicate', { ...one(id), body: { name } }));

export const importWorkflow = (yaml: string) => answer(api.POST('/api/v1/workflows/import', { body: part({ yaml }) }));

export const deactivateWorkflow = (id: number, runs: 'finish' | 'end') =>
  answer(api.POST('/api/v1/workflows/{workflow_id}/deactivate', { ...one(id), body: { runs } }));

export const archiveWorkflow = (id: number, runs: 'finish' | 'end') =>
  answer(api.POST('/api/v1/workflows/{workflow_id}/archive', { ...one(id), body: { runs } }));
