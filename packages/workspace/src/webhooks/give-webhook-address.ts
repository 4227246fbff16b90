import { randomBytes } from 'node:crypto';
import { changePlaybook, type PlaybookDraft } from '@setpiece/db';
import type { Services } from '../services/services.ts';

/** The address of a playbook's webhook, given at the first publication and kept from then on. It cannot be guessed. */
export async function giveWebhookAddress(
  { database }: Pick<Services, 'database'>,
  draft: PlaybookDraft,
): Promise<string | undefined> {
  if (draft.playbook.trigger.kind !== 'webhook' || draft.webhookToken !== undefined) return draft.webhookToken;
  const endpoint = randomBytes(18).toString('base64url');
  await changePlaybook(database, draft.id, { webhookToken: endpoint });
  return endpoint;
}
