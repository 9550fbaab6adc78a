import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '@/api/me';
import type { Me } from '@/api/people-types';

/** Another tab may have changed the organisation or the person: what this one shows would be written elsewhere. */
export function useSameSession(): Me | undefined {
  const { data } = useQuery(meQuery);
  const [first] = useState(data);
  if (!first?.user || !data?.signed_in) return undefined;
  const same = first.organisation?.id === data.organisation?.id && first.user.id === data.user?.id;
  return same ? undefined : data;
}
