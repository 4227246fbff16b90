import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import type { AppRouter } from './app-router.ts';
import { watchedFetch, type Connection } from '../live/connection.ts';

/** The client of this tab: calls in batches, the live stream over server-sent events. */
export function trpcClient(connection: Connection) {
  const url = '/trpc';
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: httpBatchLink({ url, fetch: watchedFetch(connection), maxURLLength: 2_000 }),
      }),
    ],
  });
}

export type ApiClient = ReturnType<typeof trpcClient>;
