import type { Playbook } from '@setpiece/playbook';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fortisoarPack } from './testing/fortisoar-pack.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server[Symbol.asyncDispose]());

const names = async () => (await server.api.playbooks.list.query()).map(({ name }) => name);

test('planning a pack shows what it brings and can do, and writes nothing', async () => {
  const before = await names();
  const plan = await server.api.playbooks.planImport.mutate({ files: fortisoarPack() });
  expect(plan.blocked).toBe(false);
  expect(plan.playbooks).toMatchObject([
    { name: '> Mini Scanner > Scan', status: 'new', values: 'fortisoar', wasActive: true },
  ]);
  expect(plan.connectors).toEqual([{ name: 'mini-scanner', version: '1.0.0', status: 'new' }]);
  expect(plan.capabilities).toEqual({
    hosts: ['scanner.example.org'],
    operations: [{ connector: 'mini-scanner', operation: 'scan_host', uses: 1, available: false }],
    code: [],
  });
  expect(plan.summary).toMatchObject({ workflows: 1, steps: 3, routes: 2 });
  expect(plan.playbooks[0]?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await names()).toEqual(before);
});

test('an imported pack lands inactive, in its collection, at its coordinates', async () => {
  const { imported } = await server.api.playbooks.import.mutate({ files: fortisoarPack() });
  const [{ id } = { id: '' }] = imported;
  const line = (await server.api.playbooks.list.query()).find((one) => one.id === id);
  expect(line).toMatchObject({ active: false, collection: { name: 'Sample - Mini Scanner - 1.0.0' }, steps: 2 });
  const { playbook } = await server.api.playbooks.get.query({ id });
  expect(playbook.layout?.positions[playbook.steps[1]?.id ?? '']).toEqual({ x: 420, y: 165 });
  expect((await server.api.catalog.get.query()).connectors.map(({ name }) => name)).toContain('mini-scanner');
});

test('one unreadable file blocks the whole import, and every problem is told', async () => {
  const before = await names();
  const files = [
    ...fortisoarPack(),
    { path: 'broken/a.json', text: '{"@type": "Workflow", "steps": [' },
    { path: 'newer.playbook.json', text: '{"format": "setpiece/playbook", "version": 99}' },
    { path: 'cut.playbook.json', text: '{"format": "setpiece/playbook", "vers' },
  ];
  const plan = await server.api.playbooks.planImport.mutate({ files });
  expect(plan.blocked).toBe(true);
  expect(plan.diagnostics.map(({ code }) => code).toSorted()).toEqual(['NEWER_VERSION', 'NOT_JSON', 'NOT_JSON']);
  const refusal = server.api.playbooks.import.mutate({ files });
  await expect(refusal).rejects.toMatchObject({ data: { code: 'BAD_REQUEST', diagnostics: { length: 3 } } });
  expect(await names()).toEqual(before);
});

test('files in which nothing can be imported are refused', async () => {
  const { blocked, diagnostics } = await server.api.playbooks.planImport.mutate({
    files: [{ path: 'a.json', text: '{}' }],
  });
  expect([blocked, diagnostics.map(({ code }) => code)]).toEqual([true, ['NOTHING_TO_IMPORT']]);
});

test('an id that is taken gets a copy, and is replaced only when asked', async () => {
  const { imported } = await server.api.playbooks.import.mutate({ files: fortisoarPack() });
  const [{ id } = { id: '' }] = imported;
  const { playbook } = await server.api.playbooks.get.query({ id });
  const changed = [
    { path: 'changed.playbook.json', text: JSON.stringify({ ...playbook, description: 'Changed' } satisfies Playbook) },
  ];
  expect((await server.api.playbooks.planImport.mutate({ files: changed })).playbooks[0]?.status).toBe('replaces');
  const copied = await server.api.playbooks.import.mutate({ files: changed });
  expect(copied.imported[0]).toMatchObject({ status: 'copied', name: '> Mini Scanner > Scan (copy)' });
  expect((await server.api.playbooks.get.query({ id })).playbook.description).toBe(playbook.description);
  const replaced = await server.api.playbooks.import.mutate({ files: changed, choice: 'replace' });
  expect(replaced.imported[0]).toMatchObject({ status: 'replaced', id });
  expect((await server.api.playbooks.get.query({ id })).playbook.description).toBe('Changed');
});

test('a password typed into a step leaves the workspace in no file, and enters it from none', async () => {
  const canary = 'canary-c71b5d90';
  const [example] = await server.api.playbooks.list.query();
  const { playbook } = await server.api.playbooks.get.query({ id: example?.id ?? '' });
  const parameters = { url: 'https://api.example.org', method: 'GET', username: 'u', password: canary };
  const call = {
    id: 'call',
    name: 'Call',
    kind: 'connector' as const,
    connector: 'cyops_utilities',
    operation: 'api_call',
    parameters,
  };
  const { id } = await server.api.playbooks.create.mutate({ name: 'With a password' });
  const given = { ...playbook, id, name: 'With a password', steps: [...playbook.steps, call] };
  await server.api.playbooks.save.mutate({ id, revision: 1, playbook: given });
  const { text, diagnostics } = await server.api.playbooks.export.query({ id });
  expect(text).not.toContain(canary);
  expect(diagnostics).toMatchObject([{ severity: 'warning', at: { step: 'call' } }]);
  const files = [{ path: 'given.playbook.json', text: JSON.stringify({ ...given, id: 'imported' }) }];
  await server.api.playbooks.import.mutate({ files });
  expect(JSON.stringify(await server.api.playbooks.get.query({ id: 'imported' }))).not.toContain(canary);
});
