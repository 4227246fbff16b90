import type { Value } from '@setpiece/playbook';
import { eq, sql } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { secrets, settings } from '../tables/workspace.ts';
import { oncePerDatabase } from './once-per-database.ts';

/** Each run asks, so that rows are read without being mapped. */
const oneSetting = oncePerDatabase(({ connection }) =>
  connection.prepare<[string], string>('select value from settings where name = ?').pluck(),
);

/** One setting of the workspace. */
export function setting(database: Database, name: string): Value | undefined {
  const value = oneSetting(database).get(name) as string | undefined;
  return value === undefined ? undefined : (JSON.parse(value) as Value);
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

const oneSecret = oncePerDatabase(({ drizzle }) =>
  drizzle
    .select()
    .from(secrets)
    .where(eq(secrets.name, sql.placeholder('name')))
    .prepare(),
);

/** An encrypted text of the workspace. */
export function sealedSecret(database: Database, name: string): string | undefined {
  return oneSecret(database).get({ name })?.sealed;
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
