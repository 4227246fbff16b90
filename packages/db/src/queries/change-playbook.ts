import { eq } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { playbooks } from '../tables/playbooks.ts';

/** Switches a playbook's triggers on or off, moves it, or gives its webhook a new token. Says whether there is such a playbook. */
export function changePlaybook(
  database: Database,
  id: string,
  change: { readonly active?: boolean; readonly collection?: string | null; readonly webhookToken?: string },
): Promise<boolean> {
  return database.writer.write(
    () => database.drizzle.update(playbooks).set(change).where(eq(playbooks.id, id)).run().changes > 0,
  );
}

/** Deletes a playbook. Its versions and runs stay: runs that are under way go on. */
export function removePlaybook(database: Database, id: string): Promise<boolean> {
  return database.writer.write(() => database.drizzle.delete(playbooks).where(eq(playbooks.id, id)).run().changes > 0);
}
