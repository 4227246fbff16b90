import type { ConnectorManifest } from '@setpiece/connector-kit';
import type { Collection, Module, Picklist, Playbook, Schedule } from '@setpiece/playbook';
import { eq, sql } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { collections } from '../tables/collections.ts';
import { playbooks } from '../tables/playbooks.ts';
import { modules, picklists } from '../tables/records.ts';
import { connectors, macros, schedules } from '../tables/workspace.ts';
import { insertPlaybook } from './add-playbook.ts';
import { draftColumns, type SavedBy } from './save-draft.ts';

/** Everything that one import writes, merged with what is here by whoever planned it. */
export interface ImportedContent {
  readonly playbooks: readonly {
    readonly playbook: Playbook;
    readonly iri?: string;
    readonly collection?: Collection;
    readonly problems: SavedBy['problems'];
  }[];
  readonly modules: readonly Module[];
  readonly picklists: readonly Picklist[];
  readonly macros: readonly { readonly name: string; readonly value: string }[];
  readonly connectors: readonly ConnectorManifest[];
  /** They land switched off. */
  readonly schedules: readonly Schedule[];
}

/** Adds or replaces all of it, or nothing. New playbooks land inactive; replaced ones keep their switch and count a revision. */
export async function importContent(
  database: Database,
  content: ImportedContent,
  saved: { readonly at: number; readonly by?: string },
): Promise<void> {
  await database.writer.write(() => {
    for (const module of content.modules) putModule(database, module);
    for (const picklist of content.picklists) putPicklist(database, picklist);
    for (const { name, value } of content.macros)
      database.drizzle.insert(macros).values({ name, value, modifiedAt: saved.at }).onConflictDoNothing().run();
    for (const manifest of content.connectors) putConnector(database, manifest, saved.at);
    for (const imported of content.playbooks) putPlaybook(database, imported, saved);
    for (const schedule of content.schedules) addSchedule(database, schedule, saved.at);
  });
}

type ImportedPlaybook = ImportedContent['playbooks'][number];

function putPlaybook(
  database: Database,
  { playbook, iri, collection, problems }: ImportedPlaybook,
  { at, by }: { readonly at: number; readonly by?: string },
): void {
  const saved = { problems, at, ...(by !== undefined && { by }) };
  if (collection) putCollection(database, collection, at);
  const { changes } = database.drizzle
    .update(playbooks)
    .set({
      ...draftColumns(playbook, saved),
      revision: sql`${playbooks.revision} + 1`,
      ...(iri !== undefined && { iri }),
    })
    .where(eq(playbooks.id, playbook.id))
    .run();
  if (changes) return;
  insertPlaybook(database, playbook, saved, {
    ...(iri !== undefined && { iri }),
    ...(collection && { collection: collection.id }),
  });
}

function putCollection({ drizzle }: Database, { id, name, ...rest }: Collection, at: number): void {
  const description = rest.description ?? null;
  drizzle
    .insert(collections)
    .values({ id, name, description: description, createdAt: at })
    .onConflictDoUpdate({ target: collections.id, set: { name, description } })
    .run();
}

function putModule({ drizzle }: Database, body: Module): void {
  const row = { name: body.name, body, builtIn: false };
  drizzle.insert(modules).values(row).onConflictDoUpdate({ target: modules.name, set: { body } }).run();
}

function putPicklist({ drizzle }: Database, body: Picklist): void {
  const row = { name: body.name, body, builtIn: false };
  drizzle.insert(picklists).values(row).onConflictDoUpdate({ target: picklists.name, set: { body } }).run();
}

function putConnector({ drizzle }: Database, manifest: ConnectorManifest, at: number): void {
  drizzle
    .insert(connectors)
    .values({ name: manifest.name, version: manifest.version, manifest, installedAt: at })
    .onConflictDoUpdate({ target: [connectors.name, connectors.version], set: { manifest } })
    .run();
}

function addSchedule({ drizzle }: Database, schedule: Schedule, at: number): void {
  const { missed = 'run_once', oneActive = false, input = null } = schedule;
  const row = { ...schedule, input, oneActive, missed, nextDue: null };
  drizzle
    .insert(schedules)
    .values({ ...row, active: false, createdAt: at })
    .onConflictDoUpdate({ target: schedules.id, set: row })
    .run();
}
