import { copyDatabase, type CopyProgress } from '@setpiece/db';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BackupFailure } from './backup-failure.ts';
import { workspaceFiles } from './workspace-files.ts';

export interface BackupWorkspace {
  /** Folder of the workspace. A server may be running on it. */
  readonly data: string;
  /** Folder that the backup is written to; new or empty. */
  readonly to: string;
  readonly onProgress?: (progress: CopyProgress) => void;
}

/**
 * Writes a workspace's database and key to a folder, also while its server runs. Whoever has the folder can read the workspace's
 * secrets: it is made readable by its owner only.
 *
 * @throws BackupFailure
 */
export async function backupWorkspace({ data, to, onProgress }: BackupWorkspace): Promise<void> {
  const database = join(data, workspaceFiles.database);
  if (!existsSync(database)) throw new BackupFailure(`There is no workspace in ${data}. Name its folder with --data.`);
  if (existsSync(to) && readdirSync(to).length)
    throw new BackupFailure(`${to} is not empty. Name a new folder for the backup.`);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const copy = join(to, workspaceFiles.database);
  await copyDatabase(database, copy, onProgress);
  chmodSync(copy, 0o600);
  copyFileSync(join(data, workspaceFiles.key), join(to, workspaceFiles.key));
  chmodSync(join(to, workspaceFiles.key), 0o600);
}
