import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { setpiece, temporaryFolder } from '../../testing/setpiece.ts';

const service = createServer((request, response) => {
  response.statusCode = request.headers.authorization === 'Bearer right' ? 200 : 401;
  response.end('{}');
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(() => void service.close());

const fields = () => ['--set', `base_url=${url}`, 'authentication=Bearer', 'allow_private=true'];

/** The command with a line on its standard input. */
function withInput(text: string, ...args: string[]): Promise<number | null> {
  const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--conditions=@setpiece/source', main, ...args], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    child.on('close', resolve);
    child.stdin.end(text);
  });
}

test(
  'a configuration is made, checked, shown without its secret, changed and removed',
  { timeout: 120_000 },
  async () => {
    const data = temporaryFolder();
    vi.stubEnv('SETPIECE_SECRET_TOKEN', 'wrong');
    const made = await setpiece(
      'connector',
      'configure',
      'http',
      ...fields(),
      '--secret',
      'token',
      '--json',
      '--data',
      data,
    );
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(JSON.parse(made.stdout)).toMatchObject({
      name: 'Default',
      isDefault: true,
      values: { token: { set: true } },
    });
    const refused = await setpiece('connector', 'check', 'http', '--data', data);
    expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('Disconnected')]);
    vi.unstubAllEnvs();

    expect(await withInput('right\n', 'connector', 'configure', 'http', '--secret', 'token', '--data', data)).toBe(0);
    const checked = await setpiece('connector', 'check', 'http', '--json', '--data', data);
    expect([checked.code, JSON.parse(checked.stdout)]).toEqual([0, expect.objectContaining({ status: 'Available' })]);
    const shown = await setpiece('connector', 'show', 'http', '--data', data);
    expect(shown.stdout).toContain('token = (set)');
    expect(shown.stdout).not.toContain('right');
    const listed = await setpiece('connector', 'list', '--data', data);
    expect(listed.stdout).toMatch(/http +1\.0\.0 +5 +on +Default \(default\)/);
    expect(listed.stdout).toMatch(/smtp +1\.0\.0 +3 +on +not configured/);

    const remove = ['connector', 'remove', 'http', '--name', 'Default', '--data', data];
    const used = await setpiece(...remove);
    expect([used.code, used.stderr]).toEqual([1, expect.stringContaining('is used by')]);
    expect((await setpiece(...remove, '--even-if-used')).code).toBe(0);
    const again = await setpiece(...remove);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('has no configuration "Default"')]);
  },
);

test('what is wrong is said, and the exit code tells whose mistake it is', async () => {
  const data = temporaryFolder();
  const wrong = await setpiece('connector', 'configure', 'smtp', '--set', 'port=abc', '--data', data);
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('"Server" is required. Fill it in.');
  expect(wrong.stderr).toContain('"Port" must be a whole number.');
  const secret = await setpiece('connector', 'configure', 'smtp', '--set', 'password=x', '--data', data);
  expect([secret.code, secret.stderr]).toEqual([2, expect.stringContaining('Use --secret password')]);
  const unknown = await setpiece('connector', 'show', 'smpt', '--data', data);
  expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('There is no connector "smpt"')]);
});
