import { randomBytes } from 'node:crypto';
import { putSecret } from '@setpiece/db';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { draftOf } from '../playbooks/draft-of.ts';
import type { Context } from '../services/services.ts';
import { giveWebhookAddress } from './give-webhook-address.ts';
import { secretName } from './webhook-of.ts';
import type { IssuedWebhook } from './webhook-view.ts';

export async function issueSecret(
  context: Context,
  { playbook }: { readonly playbook: string },
): Promise<IssuedWebhook> {
  permit(context.actor, 'webhooks.write');
  const draft = draftOf(context, playbook);
  const { trigger, name } = draft.playbook;
  if (trigger.kind !== 'webhook') throw new RefusedError(`"${name}" has no webhook. Give it a webhook trigger first.`);
  const path = `/hooks/${await giveWebhookAddress(context, draft)}`;
  const token = randomBytes(24).toString('base64url');
  const kept = secretName(draft.id);
  await putSecret(context.database, kept, context.secrets.seal(kept, token), context.clock.now());
  const { authentication } = trigger;
  return { path, authentication, hasSecret: true, token };
}
