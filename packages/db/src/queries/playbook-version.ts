import type { MachineJson } from '@setpiece/compiler';
import type { Playbook } from '@setpiece/playbook';
import type { PlaybookVersion } from '@setpiece/runtime';
import { and, desc, eq, isNotNull, or } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { playbookVersions } from '../tables/playbook-versions.ts';
import { playbooks } from '../tables/playbooks.ts';
import { oncePerDatabase } from './once-per-database.ts';
import { hashOfVersion } from './publish-version.ts';

/** A published version by number. */
export interface PublishedVersion {
  readonly id: string;
  readonly number: number;
  readonly at: number;
}

/**
 * A frozen version, by its id.
 *
 * @throws when its text is not what its hash says
 */
export function playbookVersion({ drizzle }: Database, id: string): PlaybookVersion | undefined {
  const row = drizzle.select().from(playbookVersions).where(eq(playbookVersions.id, id)).get();
  if (!row) return undefined;
  if (hashOfVersion(row.text, row.machine) !== row.sha256)
    throw new Error(
      `Version ${id} of playbook ${row.playbook} is damaged: its content has another hash. Restore a backup.`,
    );
  return {
    id: row.id,
    playbook: JSON.parse(row.text) as Playbook,
    machine: JSON.parse(row.machine) as MachineJson,
    machineFormat: row.machineFormat,
  };
}

/** The latest published version of a playbook, named by id or IRI. */
export function publishedVersion({ drizzle }: Database, idOrIri: string): PublishedVersion | undefined {
  const row = drizzle
    .select({ id: playbookVersions.id, number: playbookVersions.number, at: playbookVersions.createdAt })
    .from(playbookVersions)
    .leftJoin(playbooks, eq(playbooks.id, playbookVersions.playbook))
    .where(
      and(isNotNull(playbookVersions.number), or(eq(playbookVersions.playbook, idOrIri), eq(playbooks.iri, idOrIri))),
    )
    .orderBy(desc(playbookVersions.number))
    .limit(1)
    .get();
  return row && { ...row, number: row.number ?? 0 };
}

const latest = oncePerDatabase(({ connection }) =>
  connection
    .prepare<{ name: string }, string>(
      `select id from playbook_versions where number is not null and playbook =
         (select id from playbooks where id = @name union all select id from playbooks where iri = @name limit 1)
       order by number desc limit 1`,
    )
    .pluck(),
);

/** Id of the latest published version of a playbook that is there, named by id or IRI. */
export function latestVersion(database: Database, idOrIri: string): string | undefined {
  return latest(database).get({ name: idOrIri }) as string | undefined;
}
