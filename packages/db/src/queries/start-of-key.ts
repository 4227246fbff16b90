import type { Database } from '../database.ts';

/** The run of a playbook that a start with this key has made. */
export function startOfKey({ connection }: Database, playbook: string, key: string): string | undefined {
  const find = connection
    .prepare<[string, string], string>('select run from dedupe where scope = ? and key = ?')
    .pluck();
  return find.get(playbook, key) as string | undefined;
}
