import { archivePlaybook } from '@setpiece/db';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { draftOf } from './draft-of.ts';

/** Archives a playbook. Nothing starts it any more; runs under way keep their version and go on. */
export async function removePlaybook(context: Context, { id }: { readonly id: string }): Promise<void> {
  permit(context.actor, 'playbooks.write');
  const draft = draftOf(context, id);
  await archivePlaybook(context.database, draft.id, { at: context.clock.now(), by: context.actor.name });
  await context.triggers.changed(draft.id);
}
