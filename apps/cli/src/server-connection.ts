import type { AppRouter } from '@setpiece/api';
import { readServerFile } from '@setpiece/server';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';

export type ServerClient = TRPCClient<AppRouter>;

/** A client of the server that runs on this workspace, or undefined when none does. */
export async function connectToServer(folder: string): Promise<ServerClient | undefined> {
  const server = readServerFile(folder);
  if (!server) return undefined;
  const { origin } = new URL(server.url);
  if (!(await answers(origin))) return undefined;
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, headers: { authorization: `Bearer ${server.token}` } })],
  });
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
