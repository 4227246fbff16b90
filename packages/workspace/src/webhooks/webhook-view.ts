import type { WebhookAuthentication } from '@setpiece/playbook';

/** The address of a webhook. Its secret is told once, when it is issued. */
export interface WebhookView {
  /** Path below the server's address: `/hooks/<id>`. */
  readonly path: string;
  readonly authentication: WebhookAuthentication;
  /** Whether a secret was issued. Without one, only `authentication: none` is answered. */
  readonly hasSecret: boolean;
}

/** A secret just issued: it cannot be read again. */
export interface IssuedWebhook extends WebhookView {
  readonly token: string;
}
