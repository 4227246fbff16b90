import type { RunEvent } from '@setpiece/playbook';
import { DamagedJournal, type RunSummary, type Store } from '@setpiece/runtime';
import type { Connection } from '../connection.ts';
import type { Database } from '../database.ts';
import { checkChain, type ChainedRow } from './event-chain.ts';
import { checked, decodeBody } from './large-values.ts';
import { summaryOf, type RunRow } from './run-row.ts';

type EventRow = ChainedRow & { readonly hash: Buffer | null };

/** The journal's part of a store. */
export function journalReads({ connection }: Database): Pick<Store, 'run' | 'events' | 'snapshot'> {
  const journal = createJournal(connection);
  return {
    run: async (id) => journal.run(id),
    events: async (id, after, limit) => journal.events(id, after, limit),
    snapshot: async (id) => journal.snapshot(id),
  };
}

/** Reads the journal at once. */
export interface Journal {
  run(id: string): RunSummary | undefined;
  /** @throws DamagedJournal */
  events(id: string, after?: number, limit?: number): RunEvent[];
  /** @throws when it is not what was written */
  snapshot(id: string): { readonly seq: number; readonly text: string } | undefined;
}

/** Reading the journal: nothing leaves here that is not what was written. */
export function createJournal(connection: Connection): Journal {
  const run = connection.prepare<[string], RunRow>('select * from runs where id = ?');
  // The event before the asked ones comes along: their hashes go on from its hash.
  const events = connection.prepare<[string, number, number], EventRow>(
    'select run, seq, at, type, body, refs, hash from events where run = ? and seq >= ? order by seq limit ?',
  );
  const blob = connection.prepare<[string], string>('select text from blobs where sha256 = ?').pluck();
  const snapshot = connection.prepare<[string], { seq: number; body: string; sha256: string }>(
    'select seq, body, sha256 from snapshots where run = ?',
  );
  const textOf = (sha256: string) => blob.get(sha256) as string | undefined;
  return {
    run(id) {
      const row = run.get(id);
      return row && summaryOf(row);
    },
    events(id, after = 0, limit = -1) {
      const rows = events.all(id, after, limit < 0 ? -1 : limit + (after > 0 ? 1 : 0));
      const anchor = after > 0 && rows[0]?.seq === after ? rows.shift() : undefined;
      if (anchor || after === 0 || rows.length) checkChain({ seq: after, hash: anchor?.hash ?? null }, rows);
      return rows.map((row) => eventOf(row, textOf));
    },
    snapshot(id) {
      const row = snapshot.get(id);
      return row && { seq: row.seq, text: checked(row.sha256, row.body) };
    },
  };
}

function eventOf(
  { hash: _hash, body, refs, ...head }: EventRow,
  textOf: (sha256: string) => string | undefined,
): RunEvent {
  try {
    return { ...head, ...decodeBody(body, refs, textOf) } as RunEvent;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DamagedJournal(head.run, head.seq, `event ${head.seq} cannot be read (${why})`, { cause });
  }
}
