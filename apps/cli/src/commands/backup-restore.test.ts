import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { greeting, setpiece, temporaryFile, temporaryFolder } from '../testing/setpiece.ts';

test('a workspace is backed up and restored on the command line', async () => {
  const folder = temporaryFolder();
  const [data, backup, restored] = ['data', 'backup', 'restored'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await setpiece('import', temporaryFile('a.playbook.json', greeting()), '--data', data);
  expect(await setpiece('backup', backup, '--data', data)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Backed up to'),
  });
  expect(await setpiece('restore', backup, '--data', restored)).toMatchObject({ code: 0 });
  expect((await setpiece('export', 'greeting', '--data', restored)).stdout).toContain('"name": "Greeting"');
  expect(await setpiece('restore', backup, '--data', restored)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is a workspace in'),
  });
});

test.for([['verify'], ['backup', 'copy'], ['runs', 'list'], ['schedule', 'list'], ['trigger', 'greeting']])(
  '%s of a folder without a workspace is refused, and makes none',
  async (args) => {
    const data = join(temporaryFolder(), 'mistyped');
    expect(await setpiece(...args, '--data', data)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`There is no workspace in ${data}. Name its folder with --data.`),
    });
    expect(existsSync(data)).toBe(false);
  },
);
