import type { Module, Picklist } from '@setpiece/playbook';
import { asc, eq } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { modules, picklists } from '../tables/records.ts';

/** All modules by name. */
export function modulesInWorkspace({ drizzle }: Database): Module[] {
  return drizzle
    .select({ body: modules.body })
    .from(modules)
    .orderBy(asc(modules.name))
    .all()
    .map(({ body }) => body);
}

/** All picklists by name. */
export function picklistsInWorkspace({ drizzle }: Database): Picklist[] {
  return drizzle
    .select({ body: picklists.body })
    .from(picklists)
    .orderBy(asc(picklists.name))
    .all()
    .map(({ body }) => body);
}

/** One picklist. */
export function picklistOfName({ drizzle }: Database, name: string): Picklist | undefined {
  return drizzle.select({ body: picklists.body }).from(picklists).where(eq(picklists.name, name)).get()?.body;
}

/** Creates or replaces modules and picklists, all or none. How imports merge into what is there is the caller's decision. */
export async function putModules(
  database: Database,
  given: { readonly modules?: readonly Module[]; readonly picklists?: readonly Picklist[]; readonly builtIn?: boolean },
): Promise<void> {
  const builtIn = given.builtIn ?? false;
  await database.writer.write(() => {
    for (const body of given.modules ?? [])
      database.drizzle
        .insert(modules)
        .values({ name: body.name, body, builtIn })
        .onConflictDoUpdate({ target: modules.name, set: { body } })
        .run();
    for (const body of given.picklists ?? [])
      database.drizzle
        .insert(picklists)
        .values({ name: body.name, body, builtIn })
        .onConflictDoUpdate({ target: picklists.name, set: { body } })
        .run();
  });
}
