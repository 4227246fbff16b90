import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess, type ServerProcess } from './server-process.ts';

/** Does something with a server on a new workspace. `restart` kills it and starts it again on the same one. */
export async function withServer(
  work: (server: ServerProcess, restart: () => Promise<ServerProcess>) => Promise<void>,
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'setpiece-bench-'));
  let server = await startServerProcess(data);
  const restart = async () => {
    await server.kill();
    return (server = await startServerProcess(data));
  };
  try {
    await work(server, restart);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
