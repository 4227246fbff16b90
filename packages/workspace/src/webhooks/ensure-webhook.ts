import { randomBytes } from 'node:crypto';
import { changePlaybook, putSecret, type PlaybookDraft } from '@setpiece/db';
import type { Services } from '../services/services.ts';
import { webhookCurl } from './webhook-curl.ts';
import { secretName } from './webhook-of.ts';
import type { IssuedWebhook } from './webhook-view.ts';

/** Gives a published webhook its address, and its first secret, which is told here and never again. */
export async function ensureWebhook(services: Services, draft: PlaybookDraft): Promise<IssuedWebhook | undefined> {
  if (draft.playbook.trigger.kind !== 'webhook' || draft.webhookToken !== undefined) return undefined;
  return issueWebhookSecret(services, draft);
}

/** A new secret for the webhook of a playbook, at its old address or at a first one. Neither can be guessed. */
export async function issueWebhookSecret(services: Services, draft: PlaybookDraft): Promise<IssuedWebhook> {
  const { database, secrets, clock } = services;
  const { trigger } = draft.playbook;
  const authentication = trigger.kind === 'webhook' ? trigger.authentication : 'token';
  const endpoint = draft.webhookToken ?? randomBytes(18).toString('base64url');
  const token = randomBytes(24).toString('base64url');
  const name = secretName(draft.id);
  await putSecret(database, name, secrets.seal(name, token), clock.now());
  await changePlaybook(database, draft.id, { webhookToken: endpoint });
  const path = `/hooks/${endpoint}`;
  return { path, authentication, hasSecret: true, token, curl: webhookCurl(path, authentication, token) };
}
