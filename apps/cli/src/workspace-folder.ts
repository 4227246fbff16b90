import { resolve } from 'node:path';

/** The workspace folder: `--data`, else $SETPIECE_DATA, else `.setpiece` in the current folder. */
export function workspaceFolder(given?: string): string {
  return resolve(given ?? process.env.SETPIECE_DATA ?? '.setpiece');
}
