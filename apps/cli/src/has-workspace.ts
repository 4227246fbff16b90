import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a folder holds a workspace. Opening one where there is none makes it. */
export function hasWorkspace(folder: string): boolean {
  return existsSync(join(folder, 'workspace.db'));
}
