import type { Context } from 'hono';
import { sameSecret } from '../security/access-token.ts';
import type { Sessions } from '../security/sessions.ts';
import type { ServerEnv } from '../server-env.ts';
import { page } from './page.ts';

/**
 * The link that the server prints: trades the token for a session cookie and goes on to the app, so that the token leaves the
 * address bar. A page that moves on by itself, and no redirect: after a click on another site a browser would follow a redirect
 * without the new (strict) cookie.
 */
export function login(token: string, sessions: Sessions): (context: Context<ServerEnv>) => Response {
  return (context) => {
    if (!sameSecret(context.req.query('token') ?? '', token)) {
      return page(context, 401, 'This link is not valid', [
        'The token in the address is not the one of this workspace.',
        'Copy the whole link that the server printed when it started.',
      ]);
    }
    context.header('set-cookie', sessions.open());
    return page(context, 200, 'Signed in', ['Opening Setpiece …'], '<meta http-equiv="refresh" content="0;url=/">');
  };
}
