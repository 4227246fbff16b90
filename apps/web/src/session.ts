import { createQueryClient } from './api/query-client.ts';
import { trpcClient } from './api/trpc-client.ts';
import { createConnection } from './live/connection.ts';
import { createLiveRuns } from './live/live-runs.ts';
import { runEventStream } from './live/run-event-stream.ts';

/** What one tab holds as long as it is open: its client, its cache and its live stream. */
export function createSession() {
  const connection = createConnection();
  const client = trpcClient(connection);
  const queryClient = createQueryClient();
  const liveRuns = createLiveRuns(runEventStream(client, connection));

  let before = connection.state();
  connection.subscribe(() => {
    const isBack = connection.state() === 'online' && before === 'offline';
    before = connection.state();
    if (!isBack) return;
    liveRuns.reconnect();
    void queryClient.invalidateQueries();
  });

  return { connection, client, queryClient, liveRuns };
}
