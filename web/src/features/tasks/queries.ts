import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { part } from '@/lib/search';
import { askedTasks, type TaskSearch } from './asked';

export type Task = Schemas['TaskRow'];
export type TaskFacts = Schemas['NewTaskBody'];
export type TaskChange = Partial<Schemas['TaskChange']>;

export const tasksQuery = (search: TaskSearch) =>
  queryOptions({
    queryKey: ['tasks', search],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/tasks', { params: { query: askedTasks(search) }, signal })),
  });

const at = (task_id: number) => ({ params: { path: { task_id } } });
export const taskQuery = (id: number) =>
  queryOptions({
    queryKey: ['tasks', 'one', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/tasks/{task_id}', { ...at(id), signal })),
  });

export const makeTask = (body: Partial<TaskFacts>) =>
  answer(api.POST('/api/v1/tasks', { body: part<TaskFacts>(body) }));
export const changeTask = (id: number, change: TaskChange) =>
  answer(api.PATCH('/api/v1/tasks/{task_id}', { ...at(id), body: part<Schemas['TaskChange']>(change) }));
export const completeTask = (id: number, outcome: string) =>
  answer(api.POST('/api/v1/tasks/{task_id}/complete', { ...at(id), body: { outcome } }));
export const cancelTask = (id: number, outcome: string) =>
  answer(api.POST('/api/v1/tasks/{task_id}/cancel', { ...at(id), body: { outcome } }));
export const reopenTask = (id: number) => answer(api.POST('/api/v1/tasks/{task_id}/reopen', at(id)));

/** Tasks stand in their list, at their customer and on Today. */
export const tasksChanged = (queries: QueryClient) =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => ['tasks', 'customer', 'today'].includes(String(queryKey[0])),
  });
