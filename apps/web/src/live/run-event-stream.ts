import type { ApiClient } from '../api/trpc-client.ts';
import { failureCode } from '../api/failure.ts';
import type { Connection } from './connection.ts';
import type { OpenStream } from './live-runs.ts';

/** Opens the server's one stream of run events. When it breaks, the connection learns of it and looks after the rest. */
export function runEventStream(client: ApiClient, connection: Connection): OpenStream {
  return (runs, onEvent) => {
    const subscription = client.runs.events.subscribe(
      { runs: [...runs] },
      {
        onData: (message) => onEvent(message.data),
        // An error with a code is an answer: the server is there and refuses.
        onError: (error) => {
          if (failureCode(error) === undefined) connection.report('offline');
        },
        onConnectionStateChange: ({ state, error }) => {
          if (state === 'connecting' && error) connection.report('offline');
        },
      },
    );
    return () => subscription.unsubscribe();
  };
}
