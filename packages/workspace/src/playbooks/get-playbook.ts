import { publishedVersion } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { whatStarts } from '../triggers/what-starts.ts';
import { webhookOf } from '../webhooks/webhook-of.ts';
import { draftOf } from './draft-of.ts';
import type { PlaybookView } from './playbook-view.ts';

export async function getPlaybook(context: Context, { id }: { readonly id: string }): Promise<PlaybookView> {
  permit(context.actor, 'playbooks.read');
  const draft = draftOf(context, id);
  const { playbook, revision, active, modifiedAt } = draft;
  const published = publishedVersion(context.database, draft.id);
  const starts = await whatStarts(context, draft);
  const webhook = webhookOf(context, draft);
  return { playbook, revision, active, modified: modifiedAt, published, webhook, ...(starts && { starts }) };
}
