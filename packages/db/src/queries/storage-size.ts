import { statSync } from 'node:fs';
import type { RunStatus } from '@setpiece/playbook';
import type { Database } from '../database.ts';

/** What a database takes, in bytes. The parts are the values alone; indexes and the rest of the file stand in `other`. */
export interface StorageSize {
  /** The file, with what stands in its write-ahead log. */
  readonly file: number;
  /** Pages of the file that are free: they are used again before the file grows. */
  readonly free: number;
  /** Journals of runs. */
  readonly runs: number;
  /** Values over 32 KB. */
  readonly blobs: number;
  readonly records: number;
  /** Indexes, playbooks and their versions, settings, page borders. */
  readonly other: number;
  readonly runsByStatus: Readonly<Partial<Record<RunStatus, number>>>;
  readonly testRuns: number;
}

/** Measures the database in small pieces, so that runs go on meanwhile. */
export async function storageSize(database: Database): Promise<StorageSize> {
  const { connection, file } = database;
  const pageSize = connection.pragma('page_size', { simple: true }) as number;
  const pages = connection.pragma('page_count', { simple: true }) as number;
  const free = (connection.pragma('freelist_count', { simple: true }) as number) * pageSize;
  const runs = await sumInPieces(
    database,
    `select max(id) as last, sum((select coalesce(sum(octet_length(body)), 0) from events where run = piece.id) +
       coalesce(octet_length(outputs), 0)) as bytes from (select id, outputs from runs where id > ? order by id limit 500) piece`,
    '',
  );
  const blobs = await sumInPieces(
    database,
    `select max(sha256) as last, sum(size) as bytes from (select sha256, size from blobs where sha256 > ? order by sha256 limit 500)`,
    '',
  );
  const records = await sumInPieces(
    database,
    `select max(id) as last, sum(octet_length(fields)) as bytes from (select id, fields from records where id > ? order by id limit 2000)`,
    0,
  );
  return {
    file: pages * pageSize + logSize(file),
    free,
    runs,
    blobs,
    records,
    other: Math.max(0, pages * pageSize - free - runs - blobs - records),
    ...runCounts(database),
  };
}

interface Piece {
  readonly last: string | number | null;
  readonly bytes: number | null;
}

async function sumInPieces({ connection }: Database, sql: string, first: string | number): Promise<number> {
  const statement = connection.prepare<[string | number], Piece>(sql);
  let total = 0;
  for (let after = first; ;) {
    const { last, bytes } = statement.get(after) as Piece;
    if (last === null) return total;
    total += bytes ?? 0;
    after = last;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function runCounts({ connection }: Database): Pick<StorageSize, 'runsByStatus' | 'testRuns'> {
  const rows = connection
    .prepare<[], { status: RunStatus; mode: string; total: number }>(
      'select status, mode, count(*) as total from runs group by status, mode',
    )
    .all();
  const runsByStatus: Partial<Record<RunStatus, number>> = {};
  for (const { status, total } of rows) runsByStatus[status] = (runsByStatus[status] ?? 0) + total;
  return {
    runsByStatus,
    testRuns: rows.reduce((sum, { mode, total }) => (mode === 'test' ? sum + total : sum), 0),
  };
}

function logSize(file: string): number {
  return file === ':memory:' ? 0 : (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0);
}
