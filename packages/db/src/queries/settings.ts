import type { Value } from '@setpiece/playbook';
import { eq } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { secrets, settings } from '../tables/workspace.ts';

/** One setting of the workspace. */
export function setting({ drizzle }: Database, name: string): Value | undefined {
  return drizzle.select().from(settings).where(eq(settings.name, name)).get()?.value;
}

/** Creates or replaces a setting. */
export async function putSetting(database: Database, name: string, value: Value): Promise<void> {
  await database.writer.write(
    () =>
      void database.drizzle
        .insert(settings)
        .values({ name, value })
        .onConflictDoUpdate({ target: settings.name, set: { value } })
        .run(),
  );
}

/** An encrypted text of the workspace. */
export function sealedSecret({ drizzle }: Database, name: string): string | undefined {
  return drizzle.select().from(secrets).where(eq(secrets.name, name)).get()?.sealed;
}

/** Creates or replaces an encrypted text. */
export async function putSecret(database: Database, name: string, sealed: string, at: number): Promise<void> {
  await database.writer.write(
    () =>
      void database.drizzle
        .insert(secrets)
        .values({ name, sealed, modifiedAt: at })
        .onConflictDoUpdate({ target: secrets.name, set: { sealed, modifiedAt: at } })
        .run(),
  );
}
