import { queryOptions } from '@tanstack/react-query';
import { setZone } from '@/lib/dates';
import { answer, api } from './client';

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    const found = await answer(api.GET('/api/v1/organisation', { signal }));
    setZone(found.time_zone);
    return found;
  },
});
