import { LineFull, type LineEntry, type RunSummary, type Store } from '@setpiece/runtime';
import type { Connection } from '../connection.ts';
import type { Database } from '../database.ts';

/** In the words of the index `places_held`, so that it is used. */
const underWay = `status not in ('succeeded', 'failed', 'cancelled') and status <> 'paused'`;
/** Rows are numbered as they are accepted; ids follow the clock, which may be set back. */
const inLine = `place = 'waiting' and status = 'queued'`;

/**
 * The row of a run that its playbook's concurrency bounds: it begins with a place, or in line behind those that wait already.
 * Runs inside a transaction, so that two starts never take one place.
 */
export function preparePlaces(connection: Connection): (run: RunSummary, entry: LineEntry) => RunSummary {
  const held = heldOf(connection);
  const waiting = connection
    .prepare<[string], number>(`select count(*) from runs where playbook = ? and ${inLine}`)
    .pluck();
  return (run, entry) => {
    const ahead = waiting.get(run.playbook) ?? 0;
    if (!entry.mayWait || (ahead === 0 && held(run.playbook) < entry.limit)) return { ...run, place: 'held' };
    if (entry.most !== undefined && ahead >= entry.most)
      throw new LineFull({ id: run.playbook, name: run.playbookName }, entry.most);
    return { ...run, status: 'queued', place: 'waiting' };
  };
}

/** Who stands in line, and who comes next. */
export function placeReads({ connection, writer }: Database): Pick<Store, 'lines' | 'admit' | 'placeWhenResumed'> {
  const lines = connection.prepare<[], { playbook: string; version: string }>(
    `select playbook, version, min(rowid) from runs where ${inLine} group by playbook`,
  );
  const held = heldOf(connection);
  const admit = connection.prepare<[string, string, number], { id: string; rowid: number }>(
    `update runs set place = 'held', status = 'running', owner = ?
       where id in (select id from runs where playbook = ? and ${inLine} order by rowid limit ?) returning id, rowid`,
  );
  const resumed = connection.prepare<[string, string]>(
    `update runs set place = ? where id = ? and status = 'paused' and place is not null`,
  );
  return {
    placeWhenResumed: (run, place) => writer.write(() => void resumed.run(place, run)),
    lines: async () => lines.all().map(({ playbook, version }) => ({ playbook, version })),
    admit: (playbook, limit, instance) =>
      writer.write(() => {
        const free = limit - held(playbook);
        return free > 0 ? inOrder(admit.all(instance, playbook, free)) : [];
      }),
  };
}

function inOrder(rows: readonly { readonly id: string; readonly rowid: number }[]): string[] {
  return rows.toSorted((a, b) => a.rowid - b.rowid).map(({ id }) => id);
}

function heldOf(connection: Connection): (playbook: string) => number {
  const statement = connection
    .prepare<[string], number>(`select count(*) from runs where playbook = ? and place = 'held' and ${underWay}`)
    .pluck();
  return (playbook) => statement.get(playbook) ?? 0;
}

/** The summary with its place in line, when it stands in one. */
export function preparePosition(connection: Connection): (run: RunSummary) => RunSummary {
  const before = connection
    .prepare<[string, string], number>(
      `select count(*) from runs where playbook = ? and ${inLine} and rowid <= (select rowid from runs where id = ?)`,
    )
    .pluck();
  return (run) =>
    run.place === 'waiting' && run.status === 'queued'
      ? { ...run, position: before.get(run.playbook, run.id) as number }
      : run;
}
