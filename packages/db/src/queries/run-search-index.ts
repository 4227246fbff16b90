import type { Database } from '../database.ts';

/** A run whose words are not in the index, or not all of them. */
export interface UnindexedRun {
  readonly run: string;
  /** Number of its last event. */
  readonly seq: number;
}

/** Full-text index over what went into runs and came out of them. It is a cache: everything in it can be read from the journal. */
export interface RunSearchIndex {
  /** Runs that have ended or come to rest since they were put into the index. */
  unindexed(limit: number): UnindexedRun[];
  /** Replaces what the index knows of some runs. */
  put(runs: readonly (UnindexedRun & { readonly text: string })[]): Promise<void>;
  /** Forgets everything, so that it is built anew. */
  clear(): Promise<void>;
}

/** The index of a database. */
export function runSearchIndex({ connection, writer }: Database): RunSearchIndex {
  const ended = connection.prepare<[number, number], UnindexedRun & { ended_at: number }>(
    `select id as run, seq, ended_at from runs indexed by runs_ended where ended_at >= ? and not exists
       (select 1 from run_search_rows known where known.run = runs.id and known.seq >= runs.seq) order by ended_at limit ?`,
  );
  const resting = connection.prepare<[number], UnindexedRun>(
    `select id as run, runs.seq from runs left join run_search_rows known on known.run = runs.id
     where status not in ('succeeded', 'failed', 'cancelled') and status in ('waiting', 'in_doubt', 'paused') and (known.seq is null or known.seq < runs.seq) limit ?`,
  );
  const last = connection.prepare('select max(ended_at) from runs where ended_at is not null').pluck();
  const rowOf = connection.prepare<[string], number>('select row from run_search_rows where run = ?').pluck();
  const forget = connection.prepare('delete from run_search where rowid = ?');
  const forgetRow = connection.prepare('delete from run_search_rows where run = ?');
  const note = connection.prepare('insert into run_search_rows (run, seq) values (?, ?)');
  const index = connection.prepare('insert into run_search (rowid, text) values (?, ?)');
  const exists = connection.prepare<[string], number>('select 1 from runs where id = ?').pluck();
  /** Everything that ended before is in the index; a run may commit its end a little after the time that it says. */
  let complete = 0;
  return {
    unindexed(limit) {
      const found = ended.all(complete, limit);
      const newest = (last.get() as number | null) ?? 0;
      complete = Math.max(complete, (found[0]?.ended_at ?? newest) - slack);
      return found.length ? found : resting.all(limit);
    },
    put: (runs) =>
      writer.write(() => {
        for (const { run, seq, text } of runs) {
          if (exists.get(run) === undefined) continue;
          const row = rowOf.get(run);
          if (row !== undefined) forget.run(row);
          forgetRow.run(run);
          index.run(note.run(run, seq).lastInsertRowid, text);
        }
      }),
    clear: () =>
      writer.write(() => {
        connection.exec(`insert into run_search (run_search) values ('delete-all'); delete from run_search_rows;`);
        complete = 0;
      }),
  };
}

const slack = 60_000;
