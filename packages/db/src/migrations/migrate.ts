import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import type { Connection } from '../connection.ts';
import { migrations } from './migrations.ts';

/**
 * Brings the database to the newest version, all steps in one transaction. A file with content is copied beside itself before.
 *
 * @throws when it was written by a newer Setpiece
 */
export function migrate(connection: Connection): void {
  const version = connection.pragma('user_version', { simple: true }) as number;
  if (version === migrations.length) return;
  if (version > migrations.length) throw new Error(newer(version));
  if (version > 0 && !connection.memory) keepCopy(connection, version);
  connection
    .transaction(() => {
      for (const sql of migrations.slice(version)) connection.exec(sql);
      connection.pragma(`user_version = ${migrations.length}`);
    })
    .exclusive();
}

/** Whole or not at all: a copy that was not finished is made again. */
function keepCopy(connection: Connection, version: number): void {
  const copy = `${connection.name}.before-upgrade-from-${version}`;
  if (existsSync(copy)) return;
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  connection.prepare('vacuum into ?').run(unfinished);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, copy);
}

function newer(version: number): string {
  return (
    `The database has version ${version}, but this Setpiece only knows versions up to ${migrations.length}. ` +
    'Start the newer Setpiece that wrote it, or restore a backup from before the upgrade.'
  );
}
