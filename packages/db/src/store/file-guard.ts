import { statSync } from 'node:fs';
import type { Connection } from '../connection.ts';
import { DatabaseGone } from '../database-gone.ts';

/**
 * Looks whether the files that a connection writes to are still those that stand in the folder. SQLite itself would go on writing
 * into a deleted file, and every promise made since would be lost with the process.
 *
 * @returns a check that throws DatabaseGone
 */
export function createFileGuard(connection: Connection, file: string): () => void {
  if (connection.memory) return () => {};
  const database = identityOf(file);
  let log: string | undefined;
  return () => {
    const found = identityOf(file);
    if (found !== database) throw new DatabaseGone(file, found === undefined ? 'deleted' : 'replaced');
    const foundLog = identityOf(`${file}-wal`);
    log ??= foundLog;
    if (foundLog !== log) throw new DatabaseGone(`${file}-wal`, foundLog === undefined ? 'deleted' : 'replaced');
  };
}

function identityOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}
