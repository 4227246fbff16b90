import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { greeting, setpiece, temporaryFile, temporaryFolder } from '../testing/setpiece.ts';

test('what was imported is exported again byte for byte', async () => {
  const data = temporaryFolder();
  const file = temporaryFile('a.playbook.json', greeting());
  const imported = await setpiece('import', file, '--data', data);
  expect([imported.code, imported.stdout]).toEqual([0, expect.stringContaining('Greeting')]);
  const first = await setpiece('export', 'greeting', '--data', data);
  const again = temporaryFile('again.playbook.json', first.stdout);
  const other = temporaryFolder();
  await setpiece('import', again, '--data', other);
  const second = await setpiece('export', 'Greeting', '--data', other, '--out', join(other, 'out.json'));
  expect(second.code).toBe(0);
  expect(readFileSync(join(other, 'out.json'), 'utf8')).toBe(first.stdout);
});

test('a plan counts what is there and writes nothing', async () => {
  const data = temporaryFolder();
  const { code, stdout } = await setpiece(
    'import',
    temporaryFile('a.playbook.json', greeting()),
    '--plan',
    '--json',
    '--data',
    data,
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    workflows: 1,
    steps: 3,
    byKind: { 'trigger:manual': 1, set_variable: 1, end: 1 },
    routes: 2,
    diagnostics: {},
    originKeys: {},
  });
  expect(readdirSync(data)).toEqual([]);
  expect((await setpiece('export', 'greeting', '--data', data)).code).toBe(1);
});

test('a blocked import says every reason and writes nothing', async () => {
  const data = temporaryFolder();
  const { code, stderr } = await setpiece(
    'import',
    temporaryFile('a.playbook.json', greeting({ steps: [] })),
    '--data',
    data,
  );
  expect([code, stderr]).toEqual([1, expect.stringContaining('DANGLING_ROUTE')]);
});

test('a folder without JSON files is named', async () => {
  expect((await setpiece('import', temporaryFolder(), '--data', temporaryFolder())).stderr).toContain(
    'There is no .json file',
  );
});
