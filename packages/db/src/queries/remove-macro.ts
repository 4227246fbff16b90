import { eq } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { macros } from '../tables/workspace.ts';

/** Says whether there was such a global variable. */
export function removeMacro(database: Database, name: string): Promise<boolean> {
  return database.writer.write(() => database.drizzle.delete(macros).where(eq(macros.name, name)).run().changes > 0);
}
