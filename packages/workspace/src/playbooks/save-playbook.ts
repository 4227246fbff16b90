import { saveDraft } from '@setpiece/db';
import type { Playbook } from '@setpiece/playbook';
import { ConflictError } from '../errors/conflict-error.ts';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { problemsOf } from '../services/workspace-playbooks.ts';
import { draftOf } from './draft-of.ts';
import { readGivenPlaybook } from './read-given-playbook.ts';

interface SavePlaybook {
  readonly id: string;
  /** The revision that the change is based on. */
  readonly revision: number;
  readonly playbook: Playbook;
}

export async function savePlaybook(context: Context, input: SavePlaybook): Promise<{ revision: number }> {
  permit(context.actor, 'playbooks.write');
  const { id, revision } = input;
  draftOf(context, id);
  const playbook = readGivenPlaybook(input.playbook);
  if (playbook.id !== id) throw new RefusedError(`The playbook given has id "${playbook.id}" instead of "${id}".`);
  const { diagnostics } = context.playbooks.compile(playbook);
  const by = context.actor.name;
  const saved = await saveDraft(context.database, playbook, revision, {
    problems: problemsOf(diagnostics),
    at: context.clock.now(),
    by,
  });
  if (saved.ok) return { revision: saved.revision };
  throw new ConflictError(`Playbook "${playbook.name}"`, {
    revision: saved.revision,
    modified: saved.modifiedAt,
    by: saved.modifiedBy,
  });
}
