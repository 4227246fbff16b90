import type { RunMode, RunStatus } from '@setpiece/playbook';
import type { Database } from '../database.ts';

/** Which ended runs are too old: of a mode and of some statuses, ended before a time (epoch milliseconds). */
export interface PruneRule {
  readonly mode?: RunMode;
  readonly statuses: readonly RunStatus[];
  readonly endedBefore: number;
}

/** Pages through the runs that may be removed: the next ones after a run, by id. */
export type PrunableRuns = (after: string, limit: number) => readonly string[];

/**
 * Finds runs to remove. A run that another one started goes together with it; a family with an open run stays; so do the newest
 * `keepNewest` runs of each playbook.
 */
export function prunableRuns({ connection }: Database, rules: readonly PruneRule[], keepNewest: number): PrunableRuns {
  const tooOld = rules
    .map(({ mode, statuses }) => {
      const of = `status in (${statuses.map((status) => `'${status}'`).join(', ')}) and ended_at < ?`;
      return mode ? `(mode = '${mode}' and ${of})` : `(${of})`;
    })
    .join(' or ');
  if (!rules.length) return () => [];
  const statement = connection
    .prepare<unknown[], string>(
      `select id from runs where id > ? and parent_run is null and ended_at is not null and (${tooOld})
       and not exists (${family} select 1 from family join runs member on member.id = family.id
         where member.status not in ('succeeded', 'failed', 'cancelled'))
       and (? = 0 or (select count(*) from (select 1 from runs newer where newer.playbook = runs.playbook and newer.id > runs.id
         and newer.parent_run is null limit ?)) >= ?)
       order by id limit ?`,
    )
    .pluck();
  const ages = rules.map(({ endedBefore }) => endedBefore);
  return (after, limit) => statement.all(after, ...ages, keepNewest, keepNewest, keepNewest, limit) as string[];
}

const family = `with recursive family (id) as (select runs.id union select child.id from runs child join family on child.parent_run = family.id)`;

/** What runs take in the database. */
export interface RunsSize {
  readonly runs: number;
  readonly bytes: number;
}

/** Measures a run together with the runs that it started: their journals and large values. */
export function sizesOfFamilies({ connection }: Database): (run: string) => RunsSize {
  const familyOf = prepareFamily(connection);
  const size = connection
    .prepare<{ run: string }, number>(
      `select coalesce((select sum(octet_length(body)) from events where run = @run), 0) +
         coalesce((select sum(size) from blobs where sha256 in (select sha256 from blob_uses where run = @run)), 0)`,
    )
    .pluck();
  return (run) => {
    const members = familyOf(run);
    return { runs: members.length, bytes: members.reduce((sum, id) => sum + (size.get({ run: id }) as number), 0) };
  };
}

/**
 * Removes an ended run with everything that belongs to it, and the runs that it started; gives how many went. A large family is
 * removed in several transactions, from its youngest run on, so that a crash leaves nobody without the run that it belongs to.
 * It throws when one of them is open.
 */
export function removalOfFamilies({ connection, writer }: Database): (run: string) => Promise<number> {
  const familyOf = prepareFamily(connection);
  const remove = prepareRemoval(connection);
  const count = connection.prepare<[string], number>('select seq from runs where id = ?').pluck();
  return async (run) => {
    const members = familyOf(run).toReversed();
    for (let next = 0; next < members.length;) {
      const batch: string[] = [];
      for (let events = 0; next < members.length && events < eventsATime; next++) {
        const member = members[next] as string;
        batch.push(member);
        events += (count.get(member) as number | undefined) ?? 0;
      }
      await writer.write(() => batch.forEach(remove));
    }
    return members.length;
  };
}

/** Forgets the start keys of runs that are about to be removed, so that no start is ever answered with a run that is gone. */
export async function forgetStartKeys({ connection, writer }: Database, runs: readonly string[]): Promise<void> {
  const scopes = connection.prepare<[], string>('select distinct scope from dedupe').pluck().all() as string[];
  const forget = connection.prepare('delete from dedupe where scope = ? and run in (select value from json_each(?))');
  for (const scope of scopes) await writer.write(() => void forget.run(scope, JSON.stringify(runs)));
}

/** Some milliseconds of work for the one writer. */
const eventsATime = 1000;

/** The run first, then those that it started, generation by generation. */
function prepareFamily(connection: Database['connection']): (run: string) => string[] {
  const statement = connection
    .prepare<[string], string>(
      `with recursive family (id, depth) as (select ?, 0 union select child.id, depth + 1 from runs child join family on child.parent_run = family.id)
       select id from family order by depth, id`,
    )
    .pluck();
  return (run) => statement.all(run) as string[];
}

function prepareRemoval(connection: Database['connection']): (run: string) => void {
  const allow = connection.prepare('insert into pruning (run) values (?)');
  const unused = connection.prepare(
    `delete from blobs where sha256 in (select sha256 from blob_uses where run = @run)
       and not exists (select 1 from blob_uses other where other.sha256 = blobs.sha256 and other.run <> @run)`,
  );
  const row = connection.prepare<[string], number>('select row from run_search_rows where run = ?').pluck();
  const forget = connection.prepare('delete from run_search where rowid = ?');
  const statements = [
    ...tablesOfRuns(connection).map(({ name, column }) => `delete from "${name}" where "${column}" = ?`),
    ...['blob_uses', 'run_search_rows'].map((name) => `delete from ${name} where run = ?`),
    'delete from runs where id = ?',
    'delete from pruning where run = ?',
  ].map((sql) => connection.prepare(sql));
  return (run) => {
    allow.run(run);
    unused.run({ run });
    const indexed = row.get(run);
    if (indexed !== undefined) forget.run(indexed);
    for (const statement of statements) statement.run(run);
  };
}

/** Tables whose lines belong to a run, by their foreign keys. */
function tablesOfRuns(connection: Database['connection']): { readonly name: string; readonly column: string }[] {
  return connection
    .prepare<[], { name: string; column: string }>(
      `select tables.name as name, keys."from" as "column" from sqlite_master tables, pragma_foreign_key_list(tables.name) keys
       where tables.type = 'table' and keys."table" = 'runs'`,
    )
    .all();
}
