import { lockWorkspace, openDatabase, type Database } from '@setpiece/db';
import { join } from 'node:path';
import { WorkspaceUnavailable } from './errors/workspace-unavailable.ts';

/** A workspace's database, held by this process alone. */
export interface OpenData {
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * Takes the folder and opens its database; `:memory:` needs neither.
 *
 * @throws WorkspaceUnavailable
 */
export function openDataFolder(data: string): OpenData {
  if (data === ':memory:') {
    const database = openDatabase(data);
    return { database, close: () => database.close() };
  }
  const lock = attempt('folder', () => lockWorkspace(data));
  try {
    const database = attempt('database', () => openDatabase(join(data, 'workspace.db')));
    const close = async () => {
      await database.close();
      lock.release();
    };
    return { database, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function attempt<Thing>(reason: 'folder' | 'database', open: () => Thing): Thing {
  try {
    return open();
  } catch (cause) {
    throw new WorkspaceUnavailable(isBusy(cause) ? 'in_use' : reason, (cause as Error).message, { cause });
  }
}

/** The lock is a SQLite file that its holder keeps exclusively. */
function isBusy(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY';
}
