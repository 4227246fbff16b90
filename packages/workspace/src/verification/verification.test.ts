import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@setpiece/db';
import { afterAll, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';

const data = mkdtempSync(join(tmpdir(), 'setpiece-verify-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const playbook = {
  format: 'setpiece/playbook',
  version: 1,
  id: 'ask',
  name: 'Ask',
  values: 'setpiece',
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  steps: [{ id: 'ask', name: 'Ask', kind: 'manual_input', title: 'Sure?', options: [{ name: 'Yes' }] }],
  routes: [{ id: 'r1', from: 'start', to: 'ask' }],
};

async function waitingRuns(): Promise<string[]> {
  const workspace = await openWorkspace({ data, seedExamples: false });
  await workspace.playbooks.import({ files: [{ path: 'ask.playbook.json', text: JSON.stringify(playbook) }] });
  const runs: string[] = [];
  for (let n = 0; n < 2; n++) runs.push((await workspace.runs.start({ playbook: 'ask', input: { n } })).run);
  await expect.poll(async () => (await workspace.inputs.list()).length).toBe(2);
  expect(await workspace.settings.verification()).toBeUndefined();
  const seen: number[] = [];
  expect(await workspace.settings.verify({ onProgress: (done) => seen.push(done) })).toEqual({ runs: 2, findings: [] });
  expect(seen).toEqual([1, 2]);
  expect(await workspace.settings.verification()).toMatchObject({ runs: 2, found: 0 });
  await workspace.close();
  return runs;
}

async function damage(run: string): Promise<void> {
  const database = openDatabase(join(data, 'workspace.db'));
  const { connection } = database;
  for (const name of connection.prepare(`select name from sqlite_schema where type = 'trigger'`).pluck().all())
    connection.exec(`drop trigger "${String(name)}"`);
  connection.prepare(`update events set body = body || ' ' where run = ? and seq = 1`).run(run);
  connection.prepare('delete from snapshots').run();
  await database.close();
}

test('a damaged run is found, paused with the reason, refused when resumed, shown as far as it is sound, and can be cancelled', async () => {
  const [harmed = '', sound = ''] = await waitingRuns();
  await damage(harmed);
  const workspace = await openWorkspace({ data, seedExamples: false });
  await workspace.resume();
  const { runs, findings } = await workspace.settings.verify();
  expect(runs).toBe(2);
  expect(findings).toMatchObject([{ run: harmed, code: 'journal', message: expect.stringContaining('event 1') }]);
  expect((await workspace.settings.verify({ run: sound })).findings).toEqual([]);
  await expect(workspace.settings.verify({ run: 'nobody' })).rejects.toThrow('nobody');
  expect(await workspace.settings.verification()).toMatchObject({ found: 1, findings: [{ run: harmed }] });

  await workspace.inputs.answer({ run: harmed, step: 'ask', visit: 1, option: 'Yes', input: {} });
  const { run } = await workspace.runs.get({ id: harmed });
  expect(run).toMatchObject({ status: 'paused', error: { code: 'damaged_journal' } });
  await expect(workspace.runs.resume({ id: harmed })).rejects.toThrow('setpiece restore');
  await expect(workspace.runs.resume({ id: sound })).rejects.toThrow('is not paused');
  await workspace.runs.cancel({ id: harmed });
  expect((await workspace.runs.get({ id: harmed })).run.status).toBe('cancelled');

  await workspace.inputs.answer({ run: sound, step: 'ask', visit: 1, option: 'Yes', input: {} });
  await workspace.finished(sound, AbortSignal.timeout(5000));
  await workspace.close();
});
