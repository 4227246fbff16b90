import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConnectorManifest } from './manifest.ts';

const acceptance = process.env['SETPIECE_ACCEPTANCE'] ?? join(import.meta.dirname, '../../../../shared');
const corpus = join(acceptance, 'corpus/fortisoar');

test.skipIf(!existsSync(corpus))(
  'every published connector is read, with all its operations (skipped without the acceptance corpus)',
  () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^connector-.*\/info\.json$/.test(file),
    );
    expect(files.length).toBeGreaterThan(20);
    const unread = files.filter((file) => {
      const given = JSON.parse(readFileSync(join(corpus, file), 'utf8')) as { name: string; operations: unknown[] };
      const manifest = ConnectorManifest.safeParse(given);
      return manifest.data?.operations.length !== given.operations.length;
    });
    expect(unread).toEqual([]);
  },
);
