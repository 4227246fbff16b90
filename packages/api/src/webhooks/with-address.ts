import type { IssuedWebhook } from '@setpiece/workspace';

/** The webhook with its whole address, under which the caller reached this server. */
export function withAddress(webhook: IssuedWebhook, origin: string): IssuedWebhook & { readonly url: string } {
  return { ...webhook, url: origin + webhook.path, curl: webhook.curl.replaceAll('{origin}', origin) };
}
