import { eq } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { macros } from '../tables/workspace.ts';
import { oncePerDatabase } from './once-per-database.ts';

/** Each run asks, so that rows are read without being mapped. */
const allMacros = oncePerDatabase(({ connection }) =>
  connection.prepare<[], [name: string, value: string]>('select name, value from macros').raw(),
);

/** All global variables. */
export function macroValues(database: Database): Record<string, string> {
  return Object.fromEntries(allMacros(database).all() as [string, string][]);
}

/** Text of one global variable. */
export function macroValue({ drizzle }: Database, name: string): string | undefined {
  return drizzle.select().from(macros).where(eq(macros.name, name)).get()?.value;
}

/** Creates or replaces a global variable. */
export async function setMacro(database: Database, name: string, value: string, at: number): Promise<void> {
  await setMacros(database, [{ name, value }], at);
}

/** Creates or replaces global variables, all or none. */
export async function setMacros(
  database: Database,
  values: readonly { readonly name: string; readonly value: string }[],
  at: number,
): Promise<void> {
  await database.writer.write(() => {
    for (const { name, value } of values)
      database.drizzle
        .insert(macros)
        .values({ name, value, modifiedAt: at })
        .onConflictDoUpdate({ target: macros.name, set: { value, modifiedAt: at } })
        .run();
  });
}
