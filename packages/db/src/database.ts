import { drizzle, type BetterSQLite3Database } from './drizzle.ts';
import type { DatabaseGone } from './database-gone.ts';
import { connect, type Connection } from './connection.ts';
import { migrate } from './migrations/migrate.ts';
import { refuseDamaged } from './refuse-damaged.ts';
import { createFileGuard } from './store/file-guard.ts';
import { GroupCommit } from './store/group-commit.ts';
import { RecordOutbox } from './store/record-outbox.ts';

/** An open database: the connection, the typed queries over it, and the one queue that all writes go through. */
export interface Database {
  readonly file: string;
  readonly connection: Connection;
  readonly drizzle: BetterSQLite3Database;
  readonly writer: GroupCommit;
  /** Notes the changes of records that playbooks wait for. */
  readonly outbox: RecordOutbox;
  /** Resolves when the file was replaced or deleted under it: nothing can be written any more. */
  readonly gone: Promise<DatabaseGone>;
  /** Waits for open commits, then closes the file. */
  close(): Promise<void>;
}

/**
 * Opens the database of a workspace and brings it to the newest version. `:memory:` gives one that is gone when closed.
 *
 * @throws when the folder is read-only, the file is damaged, or a newer Setpiece wrote it
 * @example
 * const database = openDatabase(':memory:');
 * const store = createStore(database);
 */
export function openDatabase(file: string): Database {
  const connection = connect(file);
  try {
    refuseDamaged(connection, file);
    migrate(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  const writer = new GroupCommit(connection, createFileGuard(connection, file));
  return {
    file,
    connection,
    drizzle: drizzle(connection),
    writer,
    gone: writer.gone,
    outbox: new RecordOutbox(connection),
    async close() {
      await writer.idle();
      connection.close();
    },
  };
}
