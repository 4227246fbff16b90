import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@setpiece/db';
import { afterEach, expect, test } from 'vitest';
import { readServerFile } from './server-file.ts';
import { apiOf, rawRequest, temporaryFolder } from './testing/test-server.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
/** What Node made of the sources is kept, so that the next server begins sooner. */
const compiled = { NODE_COMPILE_CACHE: join(tmpdir(), 'setpiece-compiled') };
const started: ChildProcess[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = temporaryFolder();
  folders.push(made);
  return made;
}

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves when it has printed its link, or has ended. */
  readonly ready: Promise<void>;
}

function start(data: string, ...more: string[]): Started {
  const given = ['--conditions=@setpiece/source', main, '--data', data, '--port', '0', ...more];
  const child = spawn(process.execPath, given, { env: { ...process.env, ...compiled } });
  started.push(child);
  let text = '';
  const ready = new Promise<void>((resolve) => {
    const hear = (part: Buffer) => {
      text += part.toString();
      if (text.includes('/login?token=')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', () => resolve());
  });
  return { child, output: () => text, ready };
}

async function exitCode({ child }: Started): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

function runningApi(data: string) {
  const file = readServerFile(data);
  if (!file) throw new Error('No server.json.');
  return { ...file, api: apiOf(file) };
}

test('F13: it prints one link, answers, and stops orderly when asked', async () => {
  const data = folder();
  const server = start(data);
  await server.ready;
  const [link = ''] = server.output().match(/http:\S+/g) ?? [];
  expect(server.output()).toBe(`Setpiece is running: ${link}\n`);
  expect((await rawRequest(link)).status).toBe(200);
  const { url, token } = runningApi(data);
  const watching = `${url}/trpc/runs.events?input=${encodeURIComponent('{"runs":[]}')}`;
  const stream = await fetch(watching, { headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' } });
  expect(stream.status).toBe(200);
  server.child.kill('SIGTERM');
  expect(await exitCode(server)).toBe(0);
  expect(existsSync(join(data, 'server.json'))).toBe(false);
});

test('a webhook run that waits survives kill -9 of the server and ends on time', async () => {
  const data = folder();
  const first = start(data);
  await first.ready;
  const { api, url } = runningApi(data);
  const { id } = (await api.playbooks.list.query()).find(({ name }) => name === 'Wait and notify') ?? { id: '' };
  const { path, token } = await api.webhooks.issueSecret.mutate({ playbook: id });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': 'page-1' };
  const { text } = await rawRequest(
    url + path,
    { method: 'POST', headers },
    '{"to": "the night shift", "message": "up"}',
  );
  const { run } = JSON.parse(text) as { run: string };
  await expect
    .poll(async () => (await api.runs.get.query({ id: run })).run.status, { timeout: 15_000 })
    .toBe('waiting');
  const { waitingFor, startedAt } = (await api.runs.get.query({ id: run })).run;
  const due = waitingFor?.kind === 'timer' ? waitingFor.due : Infinity;
  expect(due - startedAt).toBeGreaterThanOrEqual(5000);
  first.child.kill('SIGKILL');
  await exitCode(first);
  const second = start(data);
  await second.ready;
  const ready = Date.now();
  const restarted = runningApi(data).api;
  await expect
    .poll(async () => (await restarted.runs.get.query({ id: run })).run.status, { timeout: 60_000 })
    .toBe('succeeded');
  const again = await rawRequest(runningApi(data).url + path, { method: 'POST', headers }, '{"message": "up"}');
  expect(JSON.parse(again.text)).toEqual({ run });
  const { steps } = await restarted.runs.get.query({ id: run });
  const wait = steps.find(({ step }) => step === 'wait');
  expect(wait?.endedAt).toBeGreaterThanOrEqual(due);
  expect(wait?.endedAt).toBeLessThan(Math.max(due, ready) + 4000);
});

test('F13: asked to stop during a call that does not end, it waits ten seconds at most, gives the run back and ends with 0', async () => {
  const far = createServer(() => {}).listen(0, '127.0.0.1');
  await once(far, 'listening');
  const data = folder();
  const server = start(data);
  await server.ready;
  const { api } = runningApi(data);
  const { port } = far.address() as AddressInfo;
  await importCalling(api, `http://127.0.0.1:${port}/`);
  const { run } = await api.runs.start.mutate({ playbook: 'calling', input: {} });
  await once(far, 'request');
  const asked = Date.now();
  server.child.kill('SIGTERM');
  expect(await exitCode(server)).toBe(0);
  expect(Date.now() - asked).toBeGreaterThan(5_000);
  expect(Date.now() - asked).toBeLessThan(20_000);
  const database = openDatabase(join(data, 'workspace.db'));
  expect(database.connection.prepare('select status, owner from runs where id = ?').get(run)).toEqual({
    status: 'queued',
    owner: null,
  });
  await database.close();
  far.closeAllConnections();
  far.close();
});

test('F16: when its database is deleted under it, it stops with a clear message', async () => {
  const data = folder();
  const server = start(data);
  await server.ready;
  rmSync(join(data, 'workspace.db'));
  expect(await exitCode(server)).toBe(1);
  expect(server.output()).toMatch(/workspace\.db was deleted while Setpiece used it.*setpiece restore/);
});

/** A playbook that calls an address which never answers. */
async function importCalling(api: ReturnType<typeof runningApi>['api'], url: string): Promise<void> {
  const playbook = {
    format: 'setpiece/playbook',
    version: 1,
    id: 'calling',
    name: 'Calling',
    values: 'setpiece',
    trigger: { id: 'start', name: 'Start', kind: 'manual' },
    steps: [
      {
        id: 'call',
        name: 'Call',
        kind: 'connector',
        connector: 'http',
        operation: 'post',
        configuration: 'Local',
        parameters: { url },
      },
    ],
    routes: [{ id: 'r1', from: 'start', to: 'call' }],
  };
  await api.configurations.save.mutate({ connector: 'http', name: 'Local', values: { allow_private: true } });
  await api.playbooks.import.mutate({ files: [{ path: 'calling.playbook.json', text: JSON.stringify(playbook) }] });
}

test('F17: a second server on the same workspace is refused with the address of the first', async () => {
  const data = folder();
  await start(data).ready;
  const second = start(data);
  expect(await exitCode(second)).toBe(1);
  const { url, pid } = runningApi(data);
  expect(second.output()).toContain(`A server already runs on the workspace ${data}: ${url} (process ${pid})`);
  expect((await rawRequest(`${url}/health`)).status).toBe(200);
});

test('a port that is taken is named, with the next move', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const server = start(folder(), '--port', String(port));
  expect(await exitCode(server)).toBe(1);
  expect(server.output()).toContain(`Port ${port} on 127.0.0.1 is taken`);
  expect(server.output()).toContain('--port');
  other.close();
});

test('a folder that cannot be written is named, and nothing is printed but the reason', async () => {
  const data = join(folder(), 'file');
  writeFileSync(data, 'not a folder');
  const server = start(data);
  expect(await exitCode(server)).toBe(1);
  expect(server.output().trim().split('\n')).toHaveLength(1);
  expect(server.output()).toContain(data);
  expect(readFileSync(data, 'utf8')).toBe('not a folder');
});
