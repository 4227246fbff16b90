import { localUser } from '@setpiece/workspace';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { page } from '../routes/page.ts';
import type { ServerEnv } from '../server-env.ts';
import { sameSecret } from './access-token.ts';
import { refuse } from './refuse.ts';
import type { Sessions } from './sessions.ts';

/** Lets in who shows the session cookie of the first-run link, or the token of `server.json`. */
export function requireAccess(token: string, sessions: Sessions): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    if (!hasToken(context, token) && !hasSession(context, sessions)) return notSignedIn(context);
    context.set('actor', localUser);
    return next();
  };
}

function hasToken(context: Context, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
  return given !== undefined && sameSecret(given, token);
}

/** A cookie counts only for requests of our own pages: the browser says so where it can. */
function hasSession(context: Context, sessions: Sessions): boolean {
  const site = context.req.header('sec-fetch-site');
  const isNavigation = context.req.header('sec-fetch-mode') === 'navigate';
  if (site && site !== 'same-origin' && site !== 'none' && !isNavigation) return false;
  const session = getCookie(context, sessions.cookie);
  return session !== undefined && sessions.isOpen(session);
}

function notSignedIn(context: Context<ServerEnv>): Response {
  const wantsPage = context.req.header('accept')?.includes('text/html') && !context.req.path.startsWith('/trpc');
  if (!wantsPage)
    return refuse(401, 'UNAUTHORIZED', 'Not signed in. Open the link that the server printed when it started.');
  return page(context, 401, 'Open the printed link', [
    'This browser is not signed in to the workspace.',
    'Open the link that the server printed when it started (it ends in /login?token=…). If you have opened it before, reload this page.',
    'The link is also in the file server.json in the folder of the workspace.',
  ]);
}
