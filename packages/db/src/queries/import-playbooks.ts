import type { Collection, Playbook } from '@setpiece/playbook';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { collections } from '../tables/collections.ts';
import { playbooks } from '../tables/playbooks.ts';
import { insertPlaybook, type NewPlaybook } from './add-playbook.ts';
import { draftColumns, type SavedBy } from './save-draft.ts';

/** One playbook of an import. */
export interface ImportedPlaybook extends Omit<NewPlaybook, 'collection'> {
  readonly playbook: Playbook;
  readonly problems: SavedBy['problems'];
}

/** Adds or replaces playbooks by id, all or none. New ones land inactive; replaced ones keep their switch and count a revision. */
export async function importPlaybooks(
  database: Database,
  imported: readonly ImportedPlaybook[],
  { collection, at, by }: { readonly collection?: Collection; readonly at: number; readonly by?: string },
): Promise<void> {
  await database.writer.write(() => {
    if (collection) putCollection(database, collection, at);
    for (const { playbook, problems, ...more } of imported) {
      const saved = { problems, at, ...(by !== undefined && { by }) };
      if (replacePlaybook(database, playbook, saved, more.iri) === 0)
        insertPlaybook(database, playbook, saved, { ...more, ...(collection && { collection: collection.id }) });
    }
  });
}

function putCollection({ drizzle }: Database, { id, name, description }: Collection, at: number): void {
  drizzle
    .insert(collections)
    .values({ id, name, description: description ?? null, createdAt: at })
    .onConflictDoUpdate({ target: collections.id, set: { name, description: description ?? null } })
    .run();
}

function replacePlaybook({ drizzle }: Database, playbook: Playbook, saved: SavedBy, iri: string | undefined): number {
  return drizzle
    .update(playbooks)
    .set({
      ...draftColumns(playbook, saved),
      revision: sql`${playbooks.revision} + 1`,
      ...(iri !== undefined && { iri }),
    })
    .where(eq(playbooks.id, playbook.id))
    .run().changes;
}
