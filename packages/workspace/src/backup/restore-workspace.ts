import { copyDatabase } from '@setpiece/db';
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BackupFailure } from './backup-failure.ts';
import { workspaceFiles } from './workspace-files.ts';

export interface RestoreWorkspace {
  /** Folder that {@link backupWorkspace} wrote. */
  readonly from: string;
  /** Folder of the workspace to be; it must hold none yet. */
  readonly data: string;
}

/**
 * Makes a workspace out of a backup. Steps that had finished do not run again; attempts that were open are in doubt, as after a crash.
 *
 * @throws BackupFailure and leaves no half-made workspace
 */
export async function restoreWorkspace({ from, data }: RestoreWorkspace): Promise<void> {
  for (const file of Object.values(workspaceFiles)) {
    if (!existsSync(join(from, file)))
      throw new BackupFailure(`${from} is no backup: it has no ${file}. Name the folder that "setpiece backup" wrote.`);
  }
  const database = join(data, workspaceFiles.database);
  if (existsSync(database))
    throw new BackupFailure(
      `There is a workspace in ${data} already. Name another folder with --data, or move that one away.`,
    );
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const unfinished = `${database}.unfinished`;
  try {
    await copyDatabase(join(from, workspaceFiles.database), unfinished);
    copyFileSync(join(from, workspaceFiles.key), join(data, workspaceFiles.key));
    chmodSync(join(data, workspaceFiles.key), 0o600);
    renameSync(unfinished, database);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw new BackupFailure(`The backup ${from} cannot be restored: ${(cause as Error).message}`, { cause });
  }
}
