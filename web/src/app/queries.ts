import { MutationCache, QueryClient } from '@tanstack/react-query';
import { worthRetrying } from '@/api/problem';
import { failed } from '@/ui/toast';

export const queries = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 5_000, refetchOnWindowFocus: true } },
  // A mutation that shows its own error where it failed says so with `meta: { shown: true }`.
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!mutation.meta?.shown) failed(error);
    },
  }),
});
