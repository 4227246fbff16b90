import type { Playbook } from '@setpiece/playbook';
import type { Database } from '../database.ts';
import { playbooks } from '../tables/playbooks.ts';
import { draftColumns, type SavedBy } from './save-draft.ts';

/** What a new playbook brings besides its content. */
export interface NewPlaybook {
  readonly collection?: string;
  readonly iri?: string;
  readonly webhookToken?: string;
}

/**
 * Adds a playbook at revision 1, inactive.
 *
 * @throws when its id or IRI is taken
 */
export async function addPlaybook(
  database: Database,
  playbook: Playbook,
  saved: SavedBy,
  more: NewPlaybook = {},
): Promise<void> {
  await database.writer.write(() => insertPlaybook(database, playbook, saved, more));
}

/** The same inside a transaction of the writer. */
export function insertPlaybook({ drizzle }: Database, playbook: Playbook, saved: SavedBy, more: NewPlaybook): void {
  drizzle
    .insert(playbooks)
    .values({
      id: playbook.id,
      ...draftColumns(playbook, saved),
      revision: 1,
      active: false,
      createdAt: saved.at,
      ...more,
    })
    .run();
}
