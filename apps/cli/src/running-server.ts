import { CommandFailure } from './command-failure.ts';
import { connectToServer, type ServerClient } from './server-connection.ts';

/**
 * The server that runs on a workspace: people and signals reach only runs that go on.
 *
 * @throws CommandFailure when none runs
 */
export async function runningServer(folder: string): Promise<ServerClient> {
  const client = await connectToServer(folder);
  if (client) return client;
  throw new CommandFailure(`No server runs on ${folder}. Start it with "setpiece start --data ${folder}".`);
}
