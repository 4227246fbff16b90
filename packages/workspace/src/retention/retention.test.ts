import type { Playbook } from '@setpiece/playbook';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, type Clock } from '@setpiece/runtime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '@setpiece/db';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
let folder: string;
let now: number;
const day = 86_400_000;
const clock: Clock = { ...systemClock, now: () => now };

beforeEach(async () => {
  now = Date.parse('2026-01-01T00:00:00Z');
  folder = mkdtempSync(join(tmpdir(), 'setpiece-retention-'));
  workspace = await openWorkspace({ data: folder, clock, seedExamples: false });
  for (const playbook of [child, parent, asks])
    await workspace.playbooks.import({ files: [{ path: 'a.playbook.json', text: JSON.stringify(playbook) }] });
});
afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const book = (id: string, step: object): Playbook =>
  ({
    format: 'setpiece/playbook',
    version: 1,
    id,
    name: id,
    values: 'setpiece',
    trigger: { id: 'start', name: 'Start', kind: 'manual' },
    steps: [step],
    routes: [{ id: 'r', from: 'start', to: 'a' }],
  }) as unknown as Playbook;
const child = book('child', {
  id: 'a',
  name: 'A',
  kind: 'set_variable',
  variables: [{ name: 'got', value: '{{ vars.input.params }}' }],
});
const parent = book('parent', {
  id: 'a',
  name: 'A',
  kind: 'reference',
  playbook: 'child',
  arguments: { text: '{{ vars.input.params.text }}' },
});
const asks = book('asks', { id: 'a', name: 'A', kind: 'manual_input', title: 'Sure?', options: [{ name: 'Yes' }] });

async function run(playbook: string, text = ''): Promise<string> {
  const { run: id } = await workspace.runs.start({ playbook, input: { params: { text } } });
  await workspace.finished(id);
  return id;
}

const ids = async () => (await workspace.runs.list()).map(({ id }) => id);
const rows = (table: string) => {
  const database = openDatabase(join(folder, 'workspace.db'));
  const count = database.connection.prepare(`select count(*) from ${table}`).pluck().get() as number;
  database.connection.close();
  return count;
};

test('runs older than their retention go with everything of theirs; open and newer ones stay', async () => {
  const large = 'x'.repeat(50_000);
  await run('parent', large);
  const { run: waiting } = await workspace.runs.start({ playbook: 'asks' });
  expect(await workspace.runs.search({ text: 'nothing like it' })).toMatchObject({ isIndexing: false });
  now += 8 * day;
  const newer = await run('child');
  await workspace.settings.setRetention({ succeeded: 30, failed: 90, cancelled: 90, test: 7, keepNewest: 0 });
  expect(rows('blobs')).toBeGreaterThan(0);

  const plan = await workspace.runs.planPrune({});
  expect(plan.runs).toBe(2);
  expect(plan.bytes).toBeGreaterThan(100_000);
  expect((await ids()).length).toBe(4);
  expect(await workspace.runs.prune({})).toEqual(plan);
  expect(await ids()).toEqual([newer, waiting]);
  expect([rows('blobs'), rows('blob_uses'), rows('pruning'), rows('run_search_rows')]).toEqual([
    0,
    0,
    0,
    expect.any(Number),
  ]);
  expect(rows('events')).toBe(
    (await workspace.runs.events({ id: newer })).length + (await workspace.runs.events({ id: waiting })).length,
  );
  expect(await workspace.runs.planPrune({})).toEqual({ runs: 0, bytes: 0 });
});

test('a large value that another run uses, too, stays', async () => {
  const large = 'y'.repeat(50_000);
  await run('child', large);
  now += 8 * day;
  const newer = await run('child', large);
  await workspace.runs.prune({ olderThanDays: 7 });
  expect(await ids()).toEqual([newer]);
  expect(JSON.stringify(await workspace.runs.events({ id: newer }))).toContain(large);
});

test('a draft that was frozen for removed test runs goes, too, but the latest one stays', async () => {
  const first = await run('child');
  now += 1;
  const { playbook, revision } = await workspace.playbooks.get({ id: 'child' });
  await workspace.playbooks.save({ id: 'child', revision, playbook: { ...playbook, description: 'Changed.' } });
  await run('child');
  now += day;
  expect(rows('playbook_versions')).toBe(2);
  await workspace.runs.prune({ olderThanDays: 0, keepNewest: 1 });
  expect([(await ids()).includes(first), rows('playbook_versions')]).toEqual([false, 1]);
  await workspace.runs.prune({ olderThanDays: 0 });
  expect([(await ids()).length, rows('playbook_versions')]).toEqual([0, 1]);
  expect((await workspace.runs.get({ id: await run('child') })).run.status).toBe('succeeded');
});

test('the newest runs of each playbook are kept, however old', async () => {
  await run('child');
  const [second, third] = [await run('child'), await run('child')];
  now += 400 * day;
  expect(await workspace.runs.prune({ olderThanDays: 1, keepNewest: 2 })).toMatchObject({ runs: 1 });
  expect(await ids()).toEqual([third, second]);
});

test('only what is asked for goes: by status, mode and age', async () => {
  const good = await run('child');
  now += 2 * day;
  expect(await workspace.runs.prune({ olderThanDays: 1, statuses: ['failed'] })).toEqual({ runs: 0, bytes: 0 });
  expect(await workspace.runs.prune({ olderThanDays: 1, mode: 'live' })).toEqual({ runs: 0, bytes: 0 });
  expect(await workspace.runs.prune({ olderThanDays: 3 })).toEqual({ runs: 0, bytes: 0 });
  expect(await ids()).toEqual([good]);
  await expect(workspace.runs.prune({ olderThanDays: 0, statuses: ['waiting'] })).rejects.toThrow(/never removed/);
  await expect(workspace.runs.prune({ statuses: ['failed'] })).rejects.toThrow(/how old/);
});

test('the database itself refuses to lose events of a run, or an open run', async () => {
  const { run: waiting } = await workspace.runs.start({ playbook: 'asks' });
  const ended = await run('child');
  const { connection } = openDatabase(join(folder, 'workspace.db'));
  expect(() => connection.prepare('delete from events where run = ?').run(ended)).toThrow('append-only');
  expect(() => connection.prepare('delete from runs where id = ?').run(ended)).toThrow(
    /FOREIGN KEY|together with its journal/,
  );
  expect(() => connection.prepare('insert into pruning (run) values (?)').run(waiting)).toThrow('has ended');
  connection.close();
});

test('the size is told part by part, and compacting gives the free pages back', async () => {
  for (let i = 0; i < 20; i++) await run('child', String(i).repeat(20_000));
  const before = await workspace.settings.storage();
  expect(before).toMatchObject({ runsByStatus: { succeeded: 20 }, testRuns: 20, retention: { succeeded: 30 } });
  expect(before.blobs).toBeGreaterThan(400_000);
  now += 30 * day;
  await workspace.runs.prune({ olderThanDays: 1 });
  const after = await workspace.settings.storage();
  expect(after.blobs).toBe(0);
  expect(after.free).toBeGreaterThan(400_000);
  await workspace.compact();
  expect((await workspace.settings.storage()).free).toBe(0);
  expect(statSync(join(folder, 'workspace.db')).size).toBeLessThan(before.file - 400_000);
});

test('what is no number of days is refused', async () => {
  const good = { succeeded: 1, failed: null, cancelled: 1, test: 1, keepNewest: 0 };
  await workspace.settings.setRetention(good);
  expect((await workspace.settings.storage()).retention).toEqual(good);
  await expect(workspace.settings.setRetention({ ...good, failed: -1 })).rejects.toThrow(/number of days/);
  await expect(workspace.settings.setRetention({ ...good, keepNewest: 0.5 })).rejects.toThrow(/whole number/);
});
