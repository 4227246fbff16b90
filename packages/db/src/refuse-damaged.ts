import { statSync } from 'node:fs';
import type { Connection } from './connection.ts';

/** A larger file is not read through at every start; `setpiece verify` does it. */
const largest = 256 * 1024 * 1024;

/**
 * Refuses a database whose structure is damaged: pages that do not fit together, rows that are missing from an index.
 *
 * @throws naming the restore command
 */
export function refuseDamaged(connection: Connection, file: string): void {
  if (connection.memory || (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) return;
  const verdict = verdictOf(connection);
  if (verdict !== 'ok') throw new Error(damaged(file, verdict));
}

/** What SQLite says of the structure: `ok`, or its first complaint. */
export function verdictOf(connection: Connection): string {
  try {
    return String(connection.pragma('quick_check(1)', { simple: true })).replace(/^\*+ in database main \*+\s*/, '');
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** The same words wherever the damage is noticed while opening. */
export function damaged(file: string, why: string): string {
  return (
    `The database ${file} is damaged: ${why}. Move the folder away and restore a backup: ` +
    '"setpiece restore BACKUP-FOLDER --data NEW-FOLDER".'
  );
}
