import { expect, test } from 'vitest';
import { setpiece } from '../testing/setpiece.ts';

test.each([
  'start',
  'run',
  'test',
  'validate',
  'compile',
  'diff',
  'eval',
  'import',
  'export',
  'connector',
  'backup',
  'restore',
])('setpiece %s --help tells how and ends with 0', async (command) => {
  const { code, stdout } = await setpiece(command, '--help');
  expect(code).toBe(0);
  expect(stdout).toContain(`Usage: setpiece ${command}`);
});

test('an unknown command or option ends with 2 and points to the help', async () => {
  const unknown = await setpiece('fly');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("unknown command 'fly'")]);
  const option = await setpiece('validate', '--wings', 'x.json');
  expect(option.code).toBe(2);
});

test('a missing argument ends with 2', async () => {
  expect((await setpiece('compile')).code).toBe(2);
});
