import { openWorkspace, type OpenWorkspace, type Workspace } from '@setpiece/workspace';
import { connectToServer, type ServerClient } from './server-connection.ts';

/** Two ways to do the same thing in a workspace. */
export interface WaysIn<Result> {
  readonly throughServer: (client: ServerClient) => Promise<Result>;
  readonly opened: (workspace: Workspace) => Promise<Result>;
}

/** Does something with a workspace: through the server that runs on it, else by opening it under its lock. */
export async function withWorkspace<Result>(
  folder: string,
  { throughServer, opened }: WaysIn<Result>,
  open: OpenWorkspace = { data: folder },
): Promise<Result> {
  const client = await connectToServer(folder);
  if (client) return throughServer(client);
  const workspace = await openWorkspace(open);
  try {
    return await opened(workspace);
  } finally {
    await workspace.close();
  }
}
