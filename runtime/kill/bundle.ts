import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

/** A program packed into one file. */
export interface Bundle {
  readonly file: string;
  remove(): void;
}

/**
 * Packs a program of this folder into one file, so that a new process begins its work in a fraction of a second. It stands
 * inside the room, where native modules are found, until it is removed.
 */
export async function bundle(program: string): Promise<Bundle> {
  const parent = join(import.meta.dirname, '..', 'dist');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'kill-'));
  const file = join(folder, program.replace(/\.ts$/, '.mjs'));
  await build({
    input: join(import.meta.dirname, program),
    platform: 'node',
    external: ['better-sqlite3'],
    plugins: [{ name: 'drizzle', load: (id) => (id.endsWith('/db/src/drizzle.ts') ? drizzle : null) }],
    resolve: { mainFields: ['module', 'main'], conditionNames: ['@setpiece/source', 'import', 'node', 'default'] },
    output: { file, format: 'esm' },
    logLevel: 'warn',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The database's room finds Drizzle from its own folder when it runs; in a pack it has to stand in the same file. */
const drizzle = ['drizzle-orm', 'drizzle-orm/sqlite-core', 'drizzle-orm/better-sqlite3']
  .map((module) => `export * from '${module}';`)
  .join('\n');
