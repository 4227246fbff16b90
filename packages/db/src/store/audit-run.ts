import type { RunEvent, StepAddress } from '@setpiece/playbook';
import type { AuditedRun, Timer } from '@setpiece/runtime';
import type { Database } from '../database.ts';
import { createJournal } from './journal-reads.ts';
import { checked } from './large-values.ts';

type WithoutItem<Row> = Row & { readonly step: string; readonly visit: number; readonly item: number | null };

/** Reads all that is kept of runs, each at one moment, for comparing. */
export interface Audit {
  /** Ids of runs behind one, in order. */
  idsAfter(run: string, limit: number): readonly string[];
  count(): number;
  read(run: string): AuditedRun | undefined;
  /** Blobs whose content is not what their hash says. */
  damagedBlobs(): Iterable<string>;
}

export function createAudit({ connection }: Database): Audit {
  const journal = createJournal(connection);
  const ids = connection
    .prepare<[string, number], string>('select id from runs where id > ? order by id limit ?')
    .pluck();
  const count = connection.prepare<[], number>('select count(*) from runs').pluck();
  const timers = connection.prepare<[string], Timer>('select run, id, kind, due from timers where run = ?');
  const waits = connection.prepare<[string], WithoutItem<unknown>>('select step, visit, item from waits where run = ?');
  const attempts = connection.prepare<[string], WithoutItem<{ readonly attempt: number }>>(
    `select step, visit, item, attempt from attempts where run = ? and status = 'running'`,
  );
  const blobs = connection.prepare<[], { sha256: string; text: string }>('select sha256, text from blobs');
  // One read transaction: a writer in another process cannot step in between.
  const read = connection.transaction((run: string): AuditedRun | undefined => {
    const summary = journal.run(run);
    if (!summary) return undefined;
    return {
      summary,
      ...eventsOf(() => journal.events(run)),
      ...snapshotOf(() => journal.snapshot(run)),
      timers: timers.all(run),
      waits: waits.all(run).map(addressOf),
      attempts: attempts.all(run).map((row) => ({ ...addressOf(row), attempt: row.attempt })),
    };
  });
  return {
    idsAfter: (run, limit) => ids.all(run, limit) as string[],
    count: () => count.get() as number,
    read: (run) => read.deferred(run),
    *damagedBlobs() {
      for (const { sha256, text } of blobs.iterate()) if (!isSound(sha256, text)) yield sha256;
    },
  };
}

function eventsOf(read: () => readonly RunEvent[]): Pick<AuditedRun, 'events' | 'damage'> {
  try {
    return { events: read() };
  } catch (error) {
    return { events: [], damage: (error as Error).message };
  }
}

function snapshotOf(read: () => AuditedRun['snapshot']): Pick<AuditedRun, 'snapshot' | 'snapshotDamage'> {
  try {
    return { snapshot: read() };
  } catch (error) {
    return { snapshotDamage: (error as Error).message };
  }
}

/** Waits keep -1 for "no item". */
function addressOf({ step, visit, item }: WithoutItem<unknown>): StepAddress {
  return { step, visit, ...(item !== null && item >= 0 && { item }) };
}

function isSound(sha256: string, text: string): boolean {
  try {
    checked(sha256, text);
    return true;
  } catch {
    return false;
  }
}
