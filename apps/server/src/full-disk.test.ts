import { openDatabase } from '@setpiece/db';
import { afterEach, expect, test, vi } from 'vitest';
import { rawRequest, startTestServer, type TestServer } from './testing/test-server.ts';

interface Connection {
  readonly name: string;
  pragma(source: string, options?: { readonly simple: boolean }): unknown;
}

let server: TestServer;
afterEach(async () => {
  vi.restoreAllMocks();
  await server[Symbol.asyncDispose]();
});

/** A server, and the connection to its database, which is the one thing of it that nobody is given. */
async function started(): Promise<Connection> {
  const { connection } = openDatabase(':memory:');
  const opened = vi.spyOn(Object.getPrototypeOf(connection) as Connection, 'pragma');
  server = await startTestServer();
  const contexts = opened.mock.contexts as readonly unknown[] as readonly Connection[];
  const found = contexts.find(({ name }) => name.endsWith('workspace.db'));
  if (!found) throw new Error('The server opened no database.');
  return found;
}

/** SQLite refuses to let the file grow: the same error as that of a disk without room. */
function fill(connection: Connection, full: boolean): void {
  const pages = connection.pragma('page_count', { simple: true }) as number;
  connection.pragma(`max_page_count = ${full ? pages : 1_000_000}`);
}

const playbook = {
  format: 'setpiece/playbook',
  version: 1,
  id: 'hook',
  name: 'Hook',
  values: 'setpiece',
  trigger: { id: 't', name: 'Called', kind: 'webhook', authentication: 'none' },
  steps: [{ id: 'e', name: 'End', kind: 'end' }],
  routes: [{ id: 'r', from: 't', to: 'e' }],
};

test('F14: on a full disk webhooks answer 503 and when to come again, the API says what to do, and both work once there is room', async () => {
  const connection = await started();
  const { api, url } = server;
  const files = [{ path: 'hook.playbook.json', text: JSON.stringify(playbook) }];
  await api.playbooks.import.mutate({ files });
  await api.playbooks.publish.mutate({ id: 'hook' });
  await api.playbooks.setActive.mutate({ id: 'hook', active: true });
  const { path } = await api.webhooks.issueSecret.mutate({ playbook: 'hook' });
  const large = 'x'.repeat(300_000);
  const call = () =>
    rawRequest(url + path, { method: 'POST', headers: { 'x-request-id': 'one' } }, JSON.stringify({ large }));
  const save = () =>
    api.playbooks.import.mutate({
      files: [{ path: 'more.playbook.json', text: JSON.stringify({ ...playbook, id: 'more', description: large }) }],
    });

  fill(connection, true);
  const refused = await call();
  expect(refused.status).toBe(503);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(JSON.parse(refused.text)).toMatchObject({
    error: { data: { code: 'UNAVAILABLE' }, message: expect.stringMatching('full.*Make room') },
  });
  const full = { data: { code: 'SERVICE_UNAVAILABLE' }, message: expect.stringMatching('full.*Make room') };
  await expect(api.runs.start.mutate({ playbook: 'hook', input: { large } })).rejects.toMatchObject(full);
  await expect(save()).rejects.toMatchObject(full);
  expect((await rawRequest(`${url}/health`)).status).toBe(200);
  expect(await api.runs.list.query({ playbook: 'hook' })).toEqual([]);

  fill(connection, false);
  expect((await call()).status).toBe(202);
  await save();
  expect(await api.runs.list.query({ playbook: 'hook' })).toHaveLength(1);
});
