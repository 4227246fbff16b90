import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { activate, chain, endedRuns } from '../testing/playbooks.ts';

const script = fileURLToPath(new URL('../testing/die-at.ts', import.meta.url));
const end = { id: 'e', name: 'End', kind: 'end' };
const create = { id: 'c', name: 'Create', kind: 'create_record', module: 'alerts', fields: { name: 'A' } };

test.each([
  ['between the commit of the record and the start of the run', 'record_change.before_start', 0],
  ['between the start of the run and the end of its note', 'record_change.after_start', 1],
])('a kill %s leaves exactly one run', async (_, point, repeated) => {
  const data = mkdtempSync(join(tmpdir(), 'setpiece-triggers-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const before = await openWorkspace({ data, seedExamples: false });
  await activate(
    before,
    chain('maker', { kind: 'manual', modules: [], inputs: [] }, create),
    chain('heard', { kind: 'on_create', module: 'alerts' }, end),
  );
  await before.close();

  const killed = spawnSync(process.execPath, ['--conditions=@setpiece/source', script, data, 'maker', point]);
  if (killed.signal !== 'SIGKILL') throw new Error(`The process was not killed: ${killed.stderr.toString()}`);

  const after = await openWorkspace({ data, seedExamples: false });
  onTestFinished(() => after.close());
  await after.resume();
  const [run] = await endedRuns(after, 'heard', 1);
  await endedRuns(after, 'maker', 1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await after.runs.list({ playbook: 'heard' })).toHaveLength(1);
  expect((await after.records.list({ module: 'alerts' })).total).toBe(1);
  // The start that came again is visible at the run that it was answered with.
  const suppressed = (await after.runs.events({ id: run?.id ?? '' })).filter(
    ({ type }) => type === 'trigger.suppressed',
  );
  expect(suppressed).toHaveLength(repeated);
});
