import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from './command-failure.ts';

/** Whether a folder holds a workspace. Opening one where there is none makes it. */
export function hasWorkspace(folder: string): boolean {
  return existsSync(join(folder, 'workspace.db'));
}

/** Refuses a folder that holds no workspace, so that a mistyped one is named instead of made. @throws CommandFailure */
export function requireWorkspace(folder: string): void {
  if (!hasWorkspace(folder))
    throw new CommandFailure(`There is no workspace in ${folder}. Name its folder with --data.`);
}
