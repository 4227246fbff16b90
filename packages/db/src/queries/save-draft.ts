import type { Playbook } from '@setpiece/playbook';
import { and, eq } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { playbooks, type Problems } from '../tables/playbooks.ts';

/** What a save knows of the draft besides its content. */
export interface SavedBy {
  readonly problems: Problems;
  readonly at: number;
  readonly by?: string;
}

/** Either the new revision, or who was quicker. */
export type DraftSaved =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly revision: number; readonly modifiedAt: number; readonly modifiedBy?: string };

/**
 * Replaces the draft when it still stands at `revision`.
 *
 * @throws when there is no such playbook
 */
export function saveDraft(
  database: Database,
  playbook: Playbook,
  revision: number,
  saved: SavedBy,
): Promise<DraftSaved> {
  return database.writer.write(() => {
    const { changes } = database.drizzle
      .update(playbooks)
      .set({ ...draftColumns(playbook, saved), revision: revision + 1 })
      .where(and(eq(playbooks.id, playbook.id), eq(playbooks.revision, revision)))
      .run();
    return changes ? { ok: true, revision: revision + 1 } : lostTo(database, playbook.id);
  });
}

/** The columns that say again what the draft says, for lists. */
export function draftColumns(playbook: Playbook, { problems, at, by }: SavedBy) {
  return {
    name: playbook.name,
    draft: playbook,
    steps: playbook.steps.length,
    triggerKind: playbook.trigger.kind,
    problems,
    modifiedAt: at,
    modifiedBy: by ?? null,
  };
}

function lostTo({ drizzle }: Database, id: string): DraftSaved {
  const row = drizzle.select().from(playbooks).where(eq(playbooks.id, id)).get();
  if (!row) throw new Error(`There is no playbook ${id}. It was deleted meanwhile; save it under a new name.`);
  const { revision, modifiedAt, modifiedBy } = row;
  return { ok: false, revision, modifiedAt, ...(modifiedBy !== null && { modifiedBy }) };
}
