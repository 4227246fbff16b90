import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { until } from '../testing/playbooks.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
let server: Server;
/** Calls that are on their way; the far side answers when a test lets it. */
const open: ServerResponse[] = [];
let most = 0;

beforeEach(async () => {
  most = 0;
  server = createServer((_, response) => {
    open.push(response);
    most = Math.max(most, open.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
});
afterEach(async () => {
  answerAll();
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

function answerAll(): void {
  for (const response of open.splice(0)) {
    response.setHeader('content-type', 'application/json');
    response.end('{"ok": true}');
  }
}

/** Runs it: so many calls are on their way and so many wait, before any is answered. */
async function ran({ calls, waiting }: { calls: number; waiting: number }) {
  const { run } = await workspace.runs.start({ playbook: 'ask' });
  await until(async () => open.length === calls && (await waits(run)).length === waiting, 'the calls were there');
  const answering = setInterval(answerAll, 5);
  await workspace.finished(run);
  clearInterval(answering);
  return workspace.runs.get({ id: run });
}

async function waits(run: string) {
  return (await workspace.runs.events({ id: run })).flatMap((event) =>
    event.type === 'wait.opened' && event.for.kind === 'place' ? [event.for] : [],
  );
}

test('calls of a configuration never go beyond its limit, and the journal says for what they waited', async () => {
  const id = await configured({ maxConcurrent: 2 });
  const { run } = await ran({ calls: 2, waiting: 4 });
  expect(run.status).toBe('succeeded');
  expect(most).toBe(2);
  expect((await waits(run.id))[0]).toMatchObject({ connector: 'http', configuration: id, name: 'Far side', ahead: 0 });
});

test('without limits nothing waits, and limits that are taken away hold no more', async () => {
  const id = await configured({ maxConcurrent: 1 });
  await ran({ calls: 1, waiting: 5 });
  expect(most).toBe(1);
  const [before] = await workspace.configurations.list({ connector: 'http' });
  await workspace.configurations.save({
    id,
    connector: 'http',
    name: 'Far side',
    values: before?.values as never,
    limits: {},
  });
  await ran({ calls: 6, waiting: 0 });
  expect(most).toBe(6);
});
