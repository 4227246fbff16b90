import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
let server: Server;
let [now, most] = [0, 0];

beforeEach(async () => {
  [now, most] = [0, 0];
  server = createServer((_, response) => {
    most = Math.max(most, ++now);
    setTimeout(() => {
      now--;
      response.setHeader('content-type', 'application/json');
      response.end('{"ok": true}');
    }, 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
});
afterEach(async () => {
  await workspace.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function configured(limits: { maxConcurrent?: number; ratePerMinute?: number }) {
  const { port } = server.address() as AddressInfo;
  const values = { base_url: `http://127.0.0.1:${port}`, authentication: 'None', allow_private: true };
  const { id } = await workspace.configurations.save({ connector: 'http', name: 'Far side', values, limits });
  const playbook = {
    format: 'setpiece/playbook',
    version: 1,
    id: 'ask',
    name: 'Ask',
    values: 'setpiece',
    trigger: { id: 't', name: 'T', kind: 'manual' },
    steps: [
      {
        id: 'get',
        name: 'Get',
        kind: 'connector',
        connector: 'http',
        operation: 'get',
        configuration: id,
        parameters: { url: '/' },
        forEach: { items: [1, 2, 3, 4, 5, 6], parallel: true },
      },
    ],
    routes: [{ id: 'r', from: 't', to: 'get' }],
  };
  await workspace.playbooks.import({ files: [{ path: 'ask.playbook.json', text: JSON.stringify(playbook) }] });
  return id;
}

async function ran() {
  const { run } = await workspace.runs.start({ playbook: 'ask' });
  await workspace.finished(run);
  return workspace.runs.get({ id: run });
}

test('calls of a configuration never go beyond its limit, and the journal says for what they waited', async () => {
  const id = await configured({ maxConcurrent: 2 });
  const { run } = await ran();
  expect(run.status).toBe('succeeded');
  expect(most).toBe(2);
  const waits = (await workspace.runs.events({ id: run.id })).flatMap((event) =>
    event.type === 'wait.opened' && event.for.kind === 'place' ? [event.for] : [],
  );
  expect(waits).toHaveLength(4);
  expect(waits[0]).toMatchObject({ connector: 'http', configuration: id, name: 'Far side', ahead: 0 });
});

test('without limits nothing waits, and limits that are taken away hold no more', async () => {
  const id = await configured({ maxConcurrent: 1 });
  await ran();
  expect(most).toBe(1);
  const [before] = await workspace.configurations.list({ connector: 'http' });
  await workspace.configurations.save({
    id,
    connector: 'http',
    name: 'Far side',
    values: before?.values as never,
    limits: {},
  });
  await ran();
  expect(most).toBeGreaterThan(2);
});
