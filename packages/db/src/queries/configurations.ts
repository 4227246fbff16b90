import { and, eq, ne } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { configurations } from '../tables/workspace.ts';

/** A configuration with its values still encrypted. Its limits are kept apart from it (`configuration-limits.ts`). */
export type SealedConfiguration = Omit<typeof configurations.$inferSelect, 'maxConcurrent' | 'ratePerMinute'>;

/** Configurations of one connector, or of all. */
export function configurationsOf({ drizzle }: Database, connector?: string): SealedConfiguration[] {
  return drizzle
    .select()
    .from(configurations)
    .where(connector === undefined ? undefined : eq(configurations.connector, connector))
    .orderBy(configurations.connector, configurations.name)
    .all();
}

/** Creates or replaces a configuration by id. A new default takes the place of the old one. */
export async function putConfiguration(database: Database, given: SealedConfiguration): Promise<void> {
  await database.writer.write(() => {
    const { drizzle } = database;
    drizzle.insert(configurations).values(given).onConflictDoUpdate({ target: configurations.id, set: given }).run();
    if (given.isDefault)
      drizzle
        .update(configurations)
        .set({ isDefault: false })
        .where(and(eq(configurations.connector, given.connector), ne(configurations.id, given.id)))
        .run();
  });
}

/** Says whether there was such a configuration. */
export function removeConfiguration(database: Database, id: string): Promise<boolean> {
  return database.writer.write(
    () => database.drizzle.delete(configurations).where(eq(configurations.id, id)).run().changes > 0,
  );
}
