import { MutationCache, QueryClient } from '@tanstack/react-query';
import { worthRetrying } from '@/api/problem';
import { failed } from '@/ui/toast';

export const queries = new QueryClient({
  // A lost connection is waited out in api/carry.ts, so queries need not know of it.
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
  // A mutation that shows its own error where it failed says so with `meta: { shown: true }`.
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!mutation.meta?.shown) failed(error);
    },
  }),
});
