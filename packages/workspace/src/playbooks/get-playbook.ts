import { publishedVersion } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { webhookOf } from '../webhooks/webhook-of.ts';
import { draftOf } from './draft-of.ts';
import type { PlaybookView } from './playbook-view.ts';

export function getPlaybook(context: Context, { id }: { readonly id: string }): PlaybookView {
  permit(context.actor, 'playbooks.read');
  const draft = draftOf(context, id);
  const { playbook, revision, active, modifiedAt } = draft;
  const published = publishedVersion(context.database, draft.id);
  return { playbook, revision, active, modified: modifiedAt, published, webhook: webhookOf(context, draft) };
}
