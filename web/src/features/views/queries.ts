import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

export type SavedView = Schemas['SavedView'];
export type Screen = 'customers' | 'invoices' | 'messages' | 'workflows' | 'templates';
type Body = Pick<SavedView, 'name' | 'search' | 'shared'>;

export const viewsQuery = (screen: Screen) =>
  queryOptions({
    queryKey: ['saved-views', screen],
    staleTime: 60_000,
    retry: false,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/saved-views', { params: { query: { screen } }, signal })),
  });

const at = (view_id: number) => ({ params: { path: { view_id } } });
export const saveView = (screen: Screen, body: Body) =>
  answer(api.POST('/api/v1/saved-views', { body: { screen, ...body } }));
export const changeView = (id: number, body: Body) =>
  answer(api.PATCH('/api/v1/saved-views/{view_id}', { ...at(id), body }));
export const removeView = (id: number) => answer(api.DELETE('/api/v1/saved-views/{view_id}', at(id)));

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  staleTime: 60_000,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/people', { signal })),
});
