import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookAuthentication } from '@setpiece/playbook';
import type { Delivery } from './delivery.ts';

/** How far the time in a signature may be off, in seconds. */
const timestampTolerance = 300;

/**
 * Whether the caller knows the webhook's secret, shown in the way that its trigger asks for. Compared in constant time; a missing
 * header or an unknown scheme is a no.
 */
export function knowsSecret(
  delivery: Delivery,
  authentication: WebhookAuthentication,
  secret: string | undefined,
  now: number,
): boolean {
  if (authentication === 'none') return true;
  if (!secret) return false;
  const { headers } = delivery;
  if (authentication === 'token') return same(bearer(headers) ?? headers['x-setpiece-token'] ?? '', secret);
  if (authentication === 'basic') return same(basicPassword(headers) ?? '', secret);
  return isSigned(delivery, secret, now);
}

function bearer(headers: Delivery['headers']): string | undefined {
  return /^Bearer (.+)$/i.exec(headers['authorization'] ?? '')?.[1]?.trim();
}

function basicPassword(headers: Delivery['headers']): string | undefined {
  const encoded = /^Basic (.+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (!encoded) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/**
 * `X-Setpiece-Signature: t=<unix seconds>,v1=<hex>` signs `<t>.<body>` and grows old; `X-Hub-Signature-256: sha256=<hex>` signs the body
 * alone, as GitHub and many others send it.
 */
function isSigned({ headers, body }: Delivery, secret: string, now: number): boolean {
  const own = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(headers['x-setpiece-signature'] ?? '');
  if (own) {
    const [, time = '', signature = ''] = own;
    const isFresh = Math.abs(now / 1000 - Number(time)) <= timestampTolerance;
    return same(signature, hmac(secret, Buffer.concat([Buffer.from(`${time}.`), body]))) && isFresh;
  }
  const hub = /^sha256=([0-9a-f]{64})$/.exec(headers['x-hub-signature-256'] ?? '');
  return hub !== null && same(hub[1] ?? '', hmac(secret, body));
}

function hmac(secret: string, bytes: Uint8Array): string {
  return createHmac('sha256', secret).update(bytes).digest('hex');
}

function same(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
