import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInPicklists } from './built-in-picklists.ts';

const acceptance = process.env['SETPIECE_ACCEPTANCE'] ?? join(import.meta.dirname, '../../../../shared');
const folder = join(acceptance, 'corpus/fortisoar/solution-pack-soar-framework/picklists');

test.skipIf(!existsSync(folder))(
  'the built-in picklists have the ids of published packs (skipped without the packs)',
  () => {
    for (const name of ['Severity', 'AlertStatus', 'AlertType', 'IndicatorType', 'IncidentStatus']) {
      const pack = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
        picklists: { uuid: string; itemValue: string }[];
      };
      const mine = builtInPicklists.find((picklist) => picklist.name === name);
      const pairs = mine?.items.map(({ uuid, value }) => `${uuid} ${value}`);
      for (const { uuid, itemValue } of pack.picklists) expect(pairs).toContain(`${uuid} ${itemValue}`);
    }
  },
);
