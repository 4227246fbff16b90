import { eq, sql } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { archivedPlaybooks } from '../tables/archived-playbooks.ts';
import { playbooks } from '../tables/playbooks.ts';

/** Takes a playbook out of the lists and keeps its draft. Its versions stay, so that runs under way go on. */
export async function archivePlaybook(
  database: Database,
  id: string,
  archived: { readonly at: number; readonly by?: string },
): Promise<void> {
  const { drizzle, writer } = database;
  await writer.write(() => {
    drizzle
      .insert(archivedPlaybooks)
      .select(
        drizzle
          .select({
            archive: sql<number | null>`null`.as('archive'),
            id: playbooks.id,
            name: playbooks.name,
            draft: playbooks.draft,
            revision: playbooks.revision,
            archivedAt: sql<number>`${archived.at}`.as('archived_at'),
            archivedBy: sql<string | null>`${archived.by ?? null}`.as('archived_by'),
          })
          .from(playbooks)
          .where(eq(playbooks.id, id)),
      )
      .run();
    drizzle.delete(playbooks).where(eq(playbooks.id, id)).run();
  });
}
