import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { curlCommand } from './curl-command.ts';

/** What a shell makes of the command's words. */
function wordsOf(command: string): string[] {
  const env = { ...process.env, SECRET: 'hunter2' };
  const script = command.replace(/^curl/, String.raw`printf '%s\n'`);
  return execFileSync('sh', ['-c', script], { encoding: 'utf8', env }).trimEnd().split('\n');
}

test('a shell reads the command as address, secret and body, whatever quotes the body holds', () => {
  const command = curlCommand('http://127.0.0.1:7431/hooks/a', 'token', { data: { user: "O'Neil $HOME" } });
  expect(wordsOf(command)).toEqual([
    '-X',
    'POST',
    'http://127.0.0.1:7431/hooks/a',
    '-H',
    'authorization: Bearer hunter2',
    '-H',
    'content-type: application/json',
    '-d',
    `{"user":"O'Neil $HOME"}`,
  ]);
});

test('without a sample the body is an empty object, without authentication there is no proof', () => {
  const command = curlCommand('http://127.0.0.1:7431/hooks/a', 'none');
  expect(command).not.toContain('authorization');
  expect(wordsOf(command).at(-1)).toBe('{}');
});
