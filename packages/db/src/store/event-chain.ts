import { hash } from 'node:crypto';
import { DamagedJournal } from '@setpiece/runtime';

/** The columns of an event that its hash covers. Blobs are covered by their hashes, which stand in `refs`. */
export interface ChainedRow {
  readonly run: string;
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly body: string;
  readonly refs: string | null;
}

/** SHA-256 of an event and the hash before it: changing, moving or leaving out any event changes all that follow. */
export function hashOfEvent(before: Buffer | null, { run, seq, at, type, body, refs }: ChainedRow): Buffer {
  const head = `${before?.toString('hex') ?? ''}\n${run}\n${seq}\n${at}\n${type}\n${refs ?? ''}\n`;
  return hash('sha256', head + body, 'buffer');
}

/**
 * Checks events in a row against the hash before them: gapless, and each what its hash says. Events of before there were hashes
 * have none; behind one that has, none may be missing.
 *
 * @throws DamagedJournal naming the first event that is not what was written
 */
export function checkChain(
  before: { readonly seq: number; readonly hash: Buffer | null },
  rows: readonly (ChainedRow & { readonly hash: Buffer | null })[],
): void {
  let { seq, hash: last } = before;
  for (const row of rows) {
    if (row.seq !== seq + 1) throw new DamagedJournal(row.run, seq + 1, `event ${seq + 1} is missing`);
    if (row.hash === null ? last !== null : !row.hash.equals(hashOfEvent(last, row)))
      throw new DamagedJournal(row.run, row.seq, `event ${row.seq} is not what was written`);
    seq = row.seq;
    last = row.hash;
  }
}
