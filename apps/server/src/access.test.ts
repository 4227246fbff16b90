import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readServerFile } from './server-file.ts';
import { rawRequest, startTestServer, temporaryFolder, type TestServer } from './testing/test-server.ts';

let server: TestServer;
const webRoot = temporaryFolder();

beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'assets/app-1a2b.js'), 'console.log("app")');
  writeFileSync(join(webRoot, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><div id="root"></div>');
  server = await startTestServer({ webRoot });
});
afterAll(() => server[Symbol.asyncDispose]());

const bearer = () => ({ authorization: `Bearer ${server.token}` });

async function signIn(): Promise<string> {
  const { headers } = await rawRequest(server.firstRunUrl);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

test.each([
  '/health',
  '/',
  '/login?token=x',
  '/trpc/playbooks.list',
  '/trpc/runs.events',
  '/hooks/abc',
  '/assets/app-1a2b.js',
])('a foreign Host is refused at %s', async (path) => {
  for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1:1', 'localhost.evil.example']) {
    const { status } = await rawRequest(server.url + path, { headers: { ...bearer(), host } });
    expect([host, status]).toEqual([host, 421]);
  }
});

test.each(['/health', '/', '/trpc/playbooks.list', '/trpc/runs.events', '/hooks/abc'])(
  'a page of another origin is refused at %s',
  async (path) => {
    for (const origin of ['https://evil.example', 'null', `http://localhost:${server.port + 1}`]) {
      const { status } = await rawRequest(server.url + path, { headers: { ...bearer(), origin } });
      expect([origin, status]).toEqual([origin, 403]);
    }
  },
);

test('the loopback names are answered with the port', async () => {
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
    const headers = { host: `${name}:${server.port}`, origin: `http://${name}:${server.port}` };
    expect((await rawRequest(`${server.url}/health`, { headers })).status).toBe(200);
  }
});

test('the API tells a caller without a session so as JSON, and a browser as a page', async () => {
  const api = await rawRequest(`${server.url}/trpc/playbooks.list`);
  expect(api.status).toBe(401);
  expect(JSON.parse(api.text)).toMatchObject({ error: { data: { code: 'UNAUTHORIZED' } } });
  const browser = await rawRequest(`${server.url}/`, { headers: { accept: 'text/html' } });
  expect(browser.status).toBe(401);
  expect(browser.text).toContain('Open the printed link');
  expect(browser.text).not.toContain(server.token);
});

test('the first-run link opens a session that survives a forged one and another token', async () => {
  const { status, headers, text } = await rawRequest(server.firstRunUrl);
  const [cookie = ''] = headers['set-cookie'] ?? [];
  expect(status).toBe(200);
  expect(text).toContain('content="0;url=/"');
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
  const get = (value: string) => rawRequest(`${server.url}/trpc/playbooks.list`, { headers: { cookie: value } });
  expect((await get(cookie.split(';')[0] ?? '')).status).toBe(200);
  expect((await get((cookie.split(';')[0] ?? '').replace(/.$/, 'x'))).status).toBe(401);
  expect((await get(`${cookie.split('=')[0]}=${'a'.repeat(22)}.9999999999.x`)).status).toBe(401);
  const wrong = await rawRequest(`${server.url}/login?token=${'A'.repeat(43)}`);
  expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined]);
});

test('every login opens a session of its own', async () => {
  expect(await signIn()).not.toBe(await signIn());
});

test('a session does not count for a request that another page caused', async () => {
  const cookie = await signIn();
  const headers = { cookie, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' };
  expect((await rawRequest(`${server.url}/trpc/playbooks.list`, { headers })).status).toBe(401);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'a change sent as "%s" is refused',
  async (type) => {
    const headers = { cookie: await signIn(), ...(type && { 'content-type': type }) };
    const { status } = await rawRequest(
      `${server.url}/trpc/playbooks.create`,
      { method: 'POST', headers },
      '{"name":"x"}',
    );
    expect(status).toBe(415);
    expect((await server.api.playbooks.list.query()).map(({ name }) => name)).not.toContain('x');
  },
);

test('keys that no input has are refused, so nothing can be assigned on the side', async () => {
  const create = { name: 'Mine', active: true } as { name: string };
  await expect(server.api.playbooks.create.mutate(create)).rejects.toMatchObject({ data: { code: 'BAD_REQUEST' } });
});

test('every answer carries the policy, and the app gets its nonce', async () => {
  const cookie = await signIn();
  for (const path of ['/', '/health', '/trpc/playbooks.list', '/nowhere.txt', '/hooks/x']) {
    const { headers } = await rawRequest(server.url + path, { headers: { cookie } });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'nonce-[^']+'; .*frame-ancestors 'none'/,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
  const app = await rawRequest(`${server.url}/playbooks/1`, { headers: { cookie } });
  const nonce = /nonce-([^']+)'/.exec(String(app.headers['content-security-policy']))?.[1];
  expect(app.text).toBe(`<meta name="csp-nonce" content="${nonce}"><div id="root"></div>`);
  expect((await rawRequest(`${server.url}/`, { headers: { cookie } })).text).not.toContain(nonce);
});

test('built files are kept by browsers for ever, and nothing outside their folder is served', async () => {
  const cookie = await signIn();
  const asset = await rawRequest(`${server.url}/assets/app-1a2b.js`, { headers: { cookie } });
  expect(asset.headers['cache-control']).toContain('immutable');
  expect(asset.headers['content-type']).toContain('text/javascript');
  for (const path of [
    '/../workspace.db',
    '/%2e%2e/access-token',
    '/assets/..%2f..%2faccess-token',
    '/assets/none.js',
  ]) {
    const { text } = await rawRequest(server.url, { path, headers: { cookie } });
    expect(text).not.toContain(server.token);
  }
  expect((await rawRequest(`${server.url}/assets/none.js`, { headers: { cookie } })).status).toBe(404);
});

test('the command line finds the server by a file that only its owner reads', () => {
  expect(readServerFile(server.data)).toEqual({
    port: server.port,
    token: server.token,
    pid: process.pid,
    url: server.url,
  });
  for (const file of ['server.json', 'access-token', 'workspace.key'])
    expect([file, statSync(join(server.data, file)).mode & 0o777]).toEqual([file, 0o600]);
  expect(readFileSync(join(server.data, 'access-token'), 'utf8').trim()).toBe(server.token);
});

test('a request head or an API body that is too large is refused', async () => {
  const long = await rawRequest(`${server.url}/health`, { headers: { 'x-long': 'a'.repeat(20_000) } });
  expect(long.status).toBe(431);
  const headers = { ...bearer(), 'content-type': 'application/json', 'content-length': String(65 * 1024 * 1024) };
  const status = await new Promise((resolve) => {
    void rawRequest(`${server.url}/trpc/playbooks.planImport`, { method: 'POST', headers }, '{').then(
      (answer) => resolve(answer.status),
      () => resolve('cut off'),
    );
  });
  expect(status).toBe(413);
});
