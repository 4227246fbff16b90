import { MutationCache, QueryClient } from '@tanstack/react-query';
import { fieldProblems, isRefusal } from './failure.ts';
import { showFailure } from './show-failure.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** What did not happen, e.g. `“Block IP” was not published`. */
      readonly failure?: string;
      /** Whether what is wrong with fields is shown beside them: then nothing else has to say it. */
      readonly showsFieldProblems?: boolean;
    };
  }
}

/** The cache of this tab. Any command that succeeds makes everything on screen fresh again; any that fails says so. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retry: (failures, error) => !isRefusal(error) && failures < 2,
        // The connection has its own watch on the server; the browser's idea of "online" says nothing about 127.0.0.1.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onSuccess: () => void client.invalidateQueries(),
      onError(error, _input, _context, { meta }) {
        if (meta?.showsFieldProblems && fieldProblems(error).length > 0) return;
        showFailure(meta?.failure ?? 'That did not work', error);
      },
    }),
  });
  return client;
}
