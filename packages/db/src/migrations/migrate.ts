import type { Connection } from '../connection.ts';
import { migrations } from './migrations.ts';

/**
 * Brings the database to the newest version, all steps in one transaction.
 *
 * @throws when it was written by a newer Setpiece
 */
export function migrate(connection: Connection): void {
  const version = connection.pragma('user_version', { simple: true }) as number;
  if (version === migrations.length) return;
  if (version > migrations.length) throw new Error(newer(version));
  connection
    .transaction(() => {
      for (const sql of migrations.slice(version)) connection.exec(sql);
      connection.pragma(`user_version = ${migrations.length}`);
    })
    .exclusive();
}

function newer(version: number): string {
  return (
    `The database has version ${version}, but this Setpiece only knows versions up to ${migrations.length}. ` +
    'Start the newer Setpiece that wrote it, or restore a backup from before the upgrade.'
  );
}
