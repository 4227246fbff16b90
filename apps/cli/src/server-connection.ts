import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppRouter } from '@setpiece/api';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';

/** What a running server says of itself in the workspace's `server.json` (mode 0600). */
interface ServerFile {
  readonly port: number;
  readonly token: string;
  readonly pid: number;
  readonly url?: string;
}

export type ServerClient = TRPCClient<AppRouter>;

/** A client of the server that runs on this workspace, or undefined when none does. */
export async function connectToServer(folder: string): Promise<ServerClient | undefined> {
  const server = readServerFile(folder);
  if (!server) return undefined;
  const origin = server.url ? new URL(server.url).origin : `http://127.0.0.1:${server.port}`;
  if (!(await answers(origin))) return undefined;
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, headers: { authorization: `Bearer ${server.token}` } })],
  });
}

function readServerFile(folder: string): ServerFile | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as ServerFile;
  } catch {
    return undefined;
  }
}

/** Whether Setpiece answers there: another program may have taken the port since, and must not get the token. */
async function answers(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(3000) });
    const { status } = (await response.json()) as { status?: unknown };
    return response.ok && status === 'ok';
  } catch {
    return false;
  }
}
