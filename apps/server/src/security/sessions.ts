import { createHash, createHmac, randomBytes } from 'node:crypto';
import { sameSecret } from './access-token.ts';

/** Sessions of browsers. They outlive a restart: a session is a random value signed with the workspace's secret. */
export interface Sessions {
  /** Name of the cookie: one for each workspace, since cookies do not tell ports apart. */
  readonly cookie: string;
  /** A `Set-Cookie` value for a new session. Every login gets a session of its own. */
  open(): string;
  /** Whether this value of the cookie is a session of ours that has not expired. */
  isOpen(value: string): boolean;
}

const lifetimeSeconds = 30 * 24 * 60 * 60;

export function createSessions(token: string, now: () => number = Date.now): Sessions {
  const cookie = `setpiece_${createHash('sha256').update(`cookie:${token}`).digest('hex').slice(0, 8)}`;
  const sign = (text: string) => createHmac('sha256', `session:${token}`).update(text).digest('base64url');
  return {
    cookie,
    open() {
      const session = `${randomBytes(16).toString('base64url')}.${Math.floor(now() / 1000) + lifetimeSeconds}`;
      return `${cookie}=${session}.${sign(session)}; Path=/; Max-Age=${lifetimeSeconds}; HttpOnly; SameSite=Strict`;
    },
    isOpen(value) {
      const end = value.lastIndexOf('.');
      const session = value.slice(0, Math.max(end, 0));
      const expires = Number(session.split('.')[1]);
      return sameSecret(value.slice(end + 1), sign(session)) && expires * 1000 > now();
    },
  };
}
