import type { Database } from '../database.ts';

/** Versions without a number that some runs, and runs which those started, were made of: drafts frozen for test runs. */
export function draftVersionsOf({ connection }: Database, runs: readonly string[]): string[] {
  return connection
    .prepare<{ runs: string }, string>(
      `select distinct version from runs join playbook_versions frozen on frozen.id = runs.version and frozen.number is null
       where runs.id in (select value from json_each(@runs)) or runs.parent_run in (select value from json_each(@runs))`,
    )
    .pluck()
    .all({ runs: JSON.stringify(runs) }) as string[];
}

/**
 * Removes those of some frozen drafts that no run is made of any more. The latest one of each playbook stays: the next test run of
 * an unchanged draft is made of it.
 */
export async function removeUnusedDrafts({ connection, writer }: Database, versions: Iterable<string>): Promise<void> {
  const remove = connection.prepare(
    `delete from playbook_versions where id = ? and number is null
       and not exists (select 1 from runs where runs.playbook = playbook_versions.playbook and runs.version = playbook_versions.id)
       and id <> (select id from playbook_versions latest where latest.playbook = playbook_versions.playbook and latest.number is null
         order by created_at desc, rowid desc limit 1)`,
  );
  for (const version of versions) await writer.write(() => void remove.run(version));
}
