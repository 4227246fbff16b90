import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { draftOf } from './draft-of.ts';
import { savePlaybook } from './save-playbook.ts';

/** Saves the draft under another name. An editor that has the playbook open meets a conflict at its next save. */
export function renamePlaybook(
  context: Context,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<{ revision: number }> {
  permit(context.actor, 'playbooks.write');
  const { playbook, revision } = draftOf(context, id);
  return savePlaybook(context, { id: playbook.id, revision, playbook: { ...playbook, name } });
}
