import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** A hold on a workspace; nobody else gets one while it lasts. */
export interface WorkspaceLock {
  release(): void;
}

/** A connection that nobody refers to is collected and closed, and its lock with it. */
const held = new Set<Sqlite.Database>();

/**
 * Takes a workspace folder for this process alone. The hold ends with the process, however it ends.
 *
 * @throws when another process has it, or the folder cannot be written
 */
export function lockWorkspace(folder: string): WorkspaceLock {
  makeFolder(folder);
  const holder = join(folder, 'lock.pid');
  const connection = takeLock(folder, holder);
  held.add(connection);
  writeHolder(holder);
  return {
    release() {
      if (!held.delete(connection)) return;
      rmSync(holder, { force: true });
      connection.close();
    },
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const isFile = ['EEXIST', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');
    throw new Error(isFile ? notAFolder(folder) : readOnly(folder), { cause });
  }
}

/** An exclusive transaction that stays open: the operating system drops it when the process dies, so no lock is ever left behind. */
function takeLock(folder: string, holder: string): Sqlite.Database {
  let connection: Sqlite.Database | undefined;
  try {
    connection = new Sqlite(join(folder, 'lock.db'), { timeout: 0 });
    connection.pragma('journal_mode = MEMORY');
    connection.exec('begin exclusive');
    return connection;
  } catch (cause) {
    connection?.close();
    const busy = cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY';
    throw new Error(busy ? taken(folder, holder) : readOnly(folder), { cause });
  }
}

function writeHolder(file: string): void {
  const handle = openSync(file, 'w', 0o600);
  writeSync(handle, String(process.pid));
  closeSync(handle);
}

function taken(folder: string, holder: string): string {
  const pid = existsSync(holder) ? ` (process ${readFileSync(holder, 'utf8')})` : '';
  return `The workspace ${folder} is in use by another Setpiece${pid}. Stop that one, or name another data folder.`;
}

function notAFolder(folder: string): string {
  return `The data folder ${folder} is a file, or lies below one. Name another data folder.`;
}

function readOnly(folder: string): string {
  return `The data folder ${folder} is read-only. Make it writable or name another data folder.`;
}
