import { WorkspaceUnavailable, type Workspace } from '@setpiece/workspace';
import { readServerFile } from './server-file.ts';
import { StartFailure } from './start-failure.ts';

/** Opens the workspace for a server, or says in words for a person why it cannot be had. */
export async function openForServer(open: () => Promise<Workspace>, data: string): Promise<Workspace> {
  try {
    return await open();
  } catch (cause) {
    if (!(cause instanceof WorkspaceUnavailable)) throw cause;
    if (cause.reason === 'in_use') throw new StartFailure(inUse(data), { cause });
    throw new StartFailure(cause.message, { cause });
  }
}

function inUse(data: string): string {
  const running = readServerFile(data);
  if (!running || !isAlive(running.pid))
    return `Another program has the workspace ${data} open. Wait until it has ended, or name another folder with --data.`;
  return `A server already runs on the workspace ${data}: ${running.url} (process ${running.pid}). Open that one, stop it first, or name another folder with --data.`;
}

/** A server that was killed leaves its file behind. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
