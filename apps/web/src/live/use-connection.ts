import { createContext, use, useSyncExternalStore } from 'react';
import type { Connection, ConnectionState } from './connection.ts';

export const ConnectionContext = createContext<Connection | undefined>(undefined);

/** How this tab stands with the server, now. */
export function useConnection(): ConnectionState {
  const connection = use(ConnectionContext);
  if (!connection) throw new Error('useConnection is used outside of <ConnectionContext>.');
  return useSyncExternalStore(connection.subscribe, connection.state);
}
