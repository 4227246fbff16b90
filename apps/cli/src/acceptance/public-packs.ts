import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isFortisoarFile } from '@setpiece/fortisoar';

const repository = join(import.meta.dirname, '../../../..');

/** Where the acceptance data has the public FortiSOAR packs. */
const packs = join(process.env['SETPIECE_ACCEPTANCE'] ?? join(repository, '../shared'), 'corpus/fortisoar');

/** Whether the packs are there; tests say so when they are not. */
export const hasPacks = existsSync(packs);
if (!hasPacks) console.log(`Skipped: there are no public packs at ${packs} ($SETPIECE_ACCEPTANCE).`);

/** The files of one pack, or of all. */
export function packFiles(pack = '') {
  const folder = join(packs, pack);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isFortisoarFile)
    .toSorted()
    .map((path) => ({ path: relative(packs, path), text: readFileSync(path, 'utf8') }));
}

/** A fixture of the room that reads FortiSOAR content. */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(join(repository, 'packages/fortisoar/fixtures', name), 'utf8'));
}
