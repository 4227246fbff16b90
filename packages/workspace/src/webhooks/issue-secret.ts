import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { draftOf } from '../playbooks/draft-of.ts';
import type { Context } from '../services/services.ts';
import { issueWebhookSecret } from './ensure-webhook.ts';
import type { IssuedWebhook } from './webhook-view.ts';

export async function issueSecret(
  context: Context,
  { playbook }: { readonly playbook: string },
): Promise<IssuedWebhook> {
  permit(context.actor, 'webhooks.write');
  const draft = draftOf(context, playbook);
  if (draft.playbook.trigger.kind !== 'webhook')
    throw new RefusedError(`"${draft.playbook.name}" has no webhook. Give it a webhook trigger first.`);
  return issueWebhookSecret(context, draft);
}
