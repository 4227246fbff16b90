import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { curlCommand } from './curl-command.ts';

const address = 'http://127.0.0.1:7431/hooks/a';
const sample = { data: { user: "O'Neil $HOME" } };
const body = `{"user":"O'Neil $HOME"}`;

/** What a shell makes of the command's words. */
function wordsOf(command: string): string[] {
  const env = { ...process.env, SECRET: 'hunter2' };
  const script = command.replace(/^curl/m, String.raw`printf '%s\n'`);
  return execFileSync('sh', ['-c', script], { encoding: 'utf8', env }).trimEnd().split('\n');
}

const json = ['-H', 'content-type: application/json'];

test('a shell reads the command as address, secret and body, whatever quotes the body holds', () => {
  const command = curlCommand({ address, authentication: 'token', sample });
  expect(wordsOf(command)).toEqual([
    ...['-X', 'POST', address, '-H', 'authorization: Bearer hunter2'],
    ...[...json, '-d', body],
  ]);
});

test('a secret just issued stands in the command, beside the same body', () => {
  const token = curlCommand({ address, authentication: 'token', sample, secret: 'x-_9' });
  expect(wordsOf(token)).toEqual(['-X', 'POST', address, '-H', 'authorization: Bearer x-_9', ...json, '-d', body]);
  const basic = curlCommand({ address, authentication: 'basic', sample, secret: 'x-_9' });
  expect(wordsOf(basic)).toEqual(['-X', 'POST', address, '-u', 'setpiece:x-_9', ...json, '-d', body]);
});

test.for([undefined, 'x-_9'])('a body is signed under the header that the server reads, secret %s', (secret) => {
  const command = curlCommand({ address, authentication: 'hmac', sample, secret });
  const signature = createHmac('sha256', secret ?? 'hunter2')
    .update(body)
    .digest('hex');
  expect(wordsOf(command)).toEqual([
    ...['-X', 'POST', address, '-H', `x-hub-signature-256: sha256=${signature}`],
    ...[...json, '-d', body],
  ]);
});

test('without a sample the body is an empty object, without authentication there is no proof', () => {
  const command = curlCommand({ address, authentication: 'none' });
  expect(command).not.toContain('authorization');
  expect(wordsOf(command).at(-1)).toBe('{}');
});
