import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';

export type Hook = Schemas['InboundHook'];
export type NewHook = Schemas['NewInboundHook'];

export const hooksQuery = queryOptions({
  queryKey: ['inbound-hooks'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/inbound-hooks', { signal })),
});

const one = (hook_id: number) => ({ params: { path: { hook_id } } });

/** Calls come by themselves while somebody tries an address out. */
export const callsQuery = (hook_id: number) =>
  queryOptions({
    queryKey: ['inbound-hooks', hook_id, 'calls'],
    refetchInterval: 5_000,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inbound-hooks/{hook_id}/calls', {
          params: { path: { hook_id }, query: { page_size: 10 } },
          signal,
        }),
      ),
  });

export const makeHook = (body: NewHook) => answer(api.POST('/api/v1/inbound-hooks', { body }));
export const switchHook = (id: number, enabled: boolean) =>
  answer(api.PATCH('/api/v1/inbound-hooks/{hook_id}', { ...one(id), body: { enabled } }));
