/** How this tab stands with the server. */
export type ConnectionState = 'online' | 'offline' | 'signed-out';

/** Whether the server answers, shared by everything in this tab that calls it. */
export interface Connection {
  readonly state: () => ConnectionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly report: (state: ConnectionState) => void;
}

const retryMilliseconds = 1_500;

/** Starts online. While offline it asks `probe` again and again, and comes back by itself. */
export function createConnection(probe: () => Promise<boolean> = serverIsThere): Connection {
  const listeners = new Set<() => void>();
  let state: ConnectionState = 'online';

  const report = (next: ConnectionState) => {
    if (next === state) return;
    state = next;
    if (next === 'offline') void askAgain();
    for (const listener of listeners) listener();
  };

  const askAgain = async () => {
    while (state === 'offline') {
      await new Promise((resolve) => setTimeout(resolve, retryMilliseconds));
      if (await probe()) report('online');
    }
  };

  return {
    state: () => state,
    report,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A `fetch` that tells the connection what it saw: no answer, a refused session, or all well. */
export function watchedFetch(connection: Connection): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init).catch((error: unknown) => {
      if (!init?.signal?.aborted) connection.report('offline');
      throw error;
    });
    connection.report(stateAfter(response.status));
    return response;
  };
}

function stateAfter(status: number): ConnectionState {
  if (status === 401) return 'signed-out';
  return status === 502 || status === 503 || status === 504 ? 'offline' : 'online';
}

async function serverIsThere(): Promise<boolean> {
  return fetch('/health', { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
}
