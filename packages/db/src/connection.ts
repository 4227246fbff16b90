import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';

/** A connection to the SQLite file, with every promise of durability set. */
export type Connection = Sqlite.Database;

/**
 * Opens a SQLite file (or `:memory:`) and makes sure that a commit is on the disk when it returns.
 *
 * @throws when the file cannot be written, is no database, or a setting does not hold
 */
export function connect(file: string): Connection {
  if (file !== ':memory:') refuseReadOnly(file);
  const connection = openFile(file);
  connection.pragma('busy_timeout = 5000');
  connection.pragma('journal_mode = WAL');
  // In WAL mode the library falls back to NORMAL by itself, which loses the last commits when the power fails.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('temp_store = MEMORY');
  assertDurable(connection, file);
  return connection;
}

function openFile(file: string): Connection {
  try {
    const connection = new Sqlite(file);
    connection.pragma('schema_version');
    return connection;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The database ${file} cannot be opened: ${why}. Check the file, or restore a backup.`, { cause });
  }
}

function refuseReadOnly(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new Error(`The folder ${folder} does not exist. Create it or name another data folder.`);
  try {
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch (cause) {
    throw new Error(`The data folder ${folder} is read-only. Make it writable or name another data folder.`, { cause });
  }
}

const expected = { synchronous: 2, foreign_keys: 1, busy_timeout: 5000, trusted_schema: 0 } as const;

function assertDurable(connection: Connection, file: string): void {
  const mode = connection.pragma('journal_mode', { simple: true });
  if (mode !== (connection.memory ? 'memory' : 'wal'))
    throw new Error(
      `The database ${file} cannot use write-ahead logging (it says "${String(mode)}"). Put it on a local disk.`,
    );
  for (const [pragma, value] of Object.entries(expected)) {
    const found = connection.pragma(pragma, { simple: true });
    if (found !== value) throw new Error(`The database ${file} has ${pragma} = ${String(found)} instead of ${value}.`);
  }
}
