import type { Database } from '../database.ts';

/**
 * Writes the file anew without its free pages. Nothing else can be done meanwhile, and the disk needs room for a second copy, so
 * it is for a database that no server uses.
 */
export function compactDatabase({ connection }: Database): void {
  connection.exec('vacuum');
  connection.pragma('wal_checkpoint(TRUNCATE)');
}
