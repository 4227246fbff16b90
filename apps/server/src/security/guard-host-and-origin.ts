import type { MiddlewareHandler } from 'hono';
import { refuse } from './refuse.ts';

/**
 * Answers only requests that name one of our hosts, and none that a page of another origin sent. Stands in front of every route,
 * streams and webhooks included.
 */
export function guardHostAndOrigin(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase();
    if (!host || !hosts().has(host))
      return refuse(
        421,
        'MISDIRECTED',
        `This server does not answer for host "${host ?? ''}". Use the address that it printed.`,
      );
    const origin = context.req.header('origin');
    if (origin !== undefined && !isOwnOrigin(origin, hosts()))
      return refuse(403, 'FOREIGN_ORIGIN', `Pages of "${origin}" may not talk to this server.`);
    return next();
  };
}

/** `null` (a sandboxed page, a file) is nobody's origin. Behind a proxy the scheme may be https. */
function isOwnOrigin(origin: string, hosts: ReadonlySet<string>): boolean {
  const match = /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase());
  return match !== null && hosts.has(match[1] ?? '');
}
