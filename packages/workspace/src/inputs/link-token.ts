import { createHash, randomBytes } from 'node:crypto';

/** A new token of a link (256 bits), and the hash that is kept of it. */
export function newLinkToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

/** The hash under which a token is kept. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(`answer ${token}`).digest('hex');
}
