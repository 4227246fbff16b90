import { sealedSecret, type PlaybookDraft } from '@setpiece/db';
import type { Services } from '../services/services.ts';
import type { WebhookView } from './webhook-view.ts';

/** The webhook of a playbook, once publishing has given it an address. */
export function webhookOf({ database }: Pick<Services, 'database'>, draft: PlaybookDraft): WebhookView | undefined {
  const { trigger } = draft.playbook;
  if (trigger.kind !== 'webhook' || draft.webhookToken === undefined) return undefined;
  return {
    path: `/hooks/${draft.webhookToken}`,
    authentication: trigger.authentication,
    hasSecret: sealedSecret(database, secretName(draft.id)) !== undefined,
  };
}

/** Under which name the secret of a playbook's webhook is kept. */
export function secretName(playbook: string): string {
  return `webhook/${playbook}`;
}
