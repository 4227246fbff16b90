import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { backupWorkspace } from './backup-workspace.ts';
import { restoreWorkspace } from './restore-workspace.ts';

const root = mkdtempSync(join(tmpdir(), 'setpiece-backup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const playbook = {
  format: 'setpiece/playbook',
  version: 1,
  id: 'ask',
  name: 'Ask',
  values: 'setpiece',
  outputs: [{ name: 'answer', value: '{{ vars.steps.Sure.option }}' }],
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  steps: [
    { id: 'note', name: 'Note', kind: 'create_record', module: 'alerts', fields: { name: 'Seen once' } },
    { id: 'sure', name: 'Sure', kind: 'manual_input', title: 'Sure?', options: [{ name: 'Yes' }] },
  ],
  routes: [
    { id: 'r1', from: 'start', to: 'note' },
    { id: 'r2', from: 'note', to: 'sure' },
  ],
};

test('F42: a backup taken while a run waits goes on elsewhere, and what had finished does not run again', async () => {
  const [data, backup, elsewhere] = ['here', 'backup', 'elsewhere'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  const workspace = await openWorkspace({ data, seedExamples: false });
  await workspace.playbooks.import({ files: [{ path: 'ask.playbook.json', text: JSON.stringify(playbook) }] });
  const { run } = await workspace.runs.start({ playbook: 'ask', input: {} });
  await expect.poll(async () => (await workspace.inputs.list()).length).toBe(1);

  await backupWorkspace({ data, to: backup });
  await workspace.close();
  await restoreWorkspace({ from: backup, data: elsewhere });

  const restored = await openWorkspace({ data: elsewhere, seedExamples: false });
  await restored.resume();
  const [question] = await restored.inputs.list();
  await restored.inputs.answer({ run, step: question!.step, visit: question!.visit, option: 'Yes', input: {} });
  await restored.finished(run);
  const view = await restored.runs.get({ id: run });
  expect(view.run).toMatchObject({ status: 'succeeded', outputs: { answer: 'Yes' } });
  expect(view.steps.find(({ step }) => step === 'note')?.attempts).toHaveLength(1);
  expect((await restored.records.list({ module: 'alerts' })).total).toBe(1);
  await restored.close();
});

test('a backup is readable by its owner only', () => {
  expect(statSync(join(root, 'backup', 'workspace.db')).mode & 0o077).toBe(0);
  expect(statSync(join(root, 'backup', 'workspace.key')).mode & 0o077).toBe(0);
});

test('what cannot be backed up or restored is said with the next move, and nothing is overwritten', async () => {
  await expect(backupWorkspace({ data: join(root, 'nowhere'), to: join(root, 'x') })).rejects.toThrow(
    'There is no workspace in',
  );
  await expect(backupWorkspace({ data: join(root, 'here'), to: join(root, 'backup') })).rejects.toThrow('is not empty');
  await expect(restoreWorkspace({ from: root, data: join(root, 'y') })).rejects.toThrow(
    'is no backup: it has no workspace.db',
  );
  await expect(restoreWorkspace({ from: join(root, 'backup'), data: join(root, 'here') })).rejects.toThrow(
    'There is a workspace in',
  );
});

test('a damaged backup is refused and leaves no workspace behind', async () => {
  const damaged = join(root, 'damaged');
  mkdirSync(damaged);
  writeFileSync(join(damaged, 'workspace.db'), 'This is no database. '.repeat(1000));
  writeFileSync(join(damaged, 'workspace.key'), 'x');
  const data = join(root, 'from-damaged');
  await expect(restoreWorkspace({ from: damaged, data })).rejects.toThrow('cannot be restored');
  expect(() => statSync(join(data, 'workspace.db'))).toThrow('ENOENT');
});
