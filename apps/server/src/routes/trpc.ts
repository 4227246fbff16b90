import { appRouter, createContext, type About } from '@setpiece/api';
import type { Workspace } from '@setpiece/workspace';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Context } from 'hono';
import { refuse } from '../security/refuse.ts';
import type { ServerEnv } from '../server-env.ts';

/** Largest request of the API, in bytes: an import of a whole pack (64 MB). */
export const maximumApiBytes = 64 * 1024 * 1024;

/**
 * Answers API calls. Changes are taken as JSON only: a form of another site can send no JSON without being asked first.
 */
export function trpc(workspace: Workspace, about: About): (context: Context<ServerEnv>) => Promise<Response> {
  return async (context) => {
    if (context.req.method === 'POST' && !isJson(context.req.header('content-type')))
      return refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.');
    return fetchRequestHandler({
      endpoint: '/trpc',
      req: context.req.raw,
      router: appRouter,
      createContext: () => createContext({ workspace, actor: context.get('actor'), origin: originOf(context), about }),
    });
  };
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

/** The address that the caller used; its host is one of ours by now. */
function originOf(context: Context): string {
  return context.req.header('origin') ?? new URL(context.req.url).origin;
}
