import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from './client';
import type { Me, Role } from './people-types';

export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 30_000,
  queryFn: ({ signal }) => answer(api.GET('/api/v1/me', { signal })),
});

const RANKS: readonly Role[] = ['viewer', 'collector', 'manager', 'owner'];

export const mayDo = (me: Me | undefined, role: Role) =>
  Boolean(me?.role) && RANKS.indexOf(me?.role ?? 'viewer') >= RANKS.indexOf(role);

/** For hiding or disabling what the server would refuse; the server decides. */
export function useMay(role: Role): boolean {
  return mayDo(useQuery(meQuery).data, role);
}
