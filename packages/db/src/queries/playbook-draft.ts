import type { Playbook } from '@setpiece/playbook';
import { eq, or } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { playbooks, type Problems } from '../tables/playbooks.ts';

/** A playbook as it is being edited. */
export interface PlaybookDraft {
  readonly id: string;
  readonly playbook: Playbook;
  readonly revision: number;
  readonly active: boolean;
  readonly problems: Problems;
  readonly collection?: string;
  readonly iri?: string;
  readonly webhookToken?: string;
  readonly modifiedAt: number;
  readonly modifiedBy?: string;
}

/** The draft of a playbook, named by id or IRI. */
export function playbookDraft({ drizzle }: Database, idOrIri: string): PlaybookDraft | undefined {
  const row = drizzle
    .select()
    .from(playbooks)
    .where(or(eq(playbooks.id, idOrIri), eq(playbooks.iri, idOrIri)))
    .get();
  return row && draftOf(row);
}

function draftOf(row: typeof playbooks.$inferSelect): PlaybookDraft {
  return {
    id: row.id,
    playbook: row.draft,
    revision: row.revision,
    active: row.active,
    problems: row.problems,
    ...(row.collection !== null && { collection: row.collection }),
    ...(row.iri !== null && { iri: row.iri }),
    ...(row.webhookToken !== null && { webhookToken: row.webhookToken }),
    modifiedAt: row.modifiedAt,
    ...(row.modifiedBy !== null && { modifiedBy: row.modifiedBy }),
  };
}
