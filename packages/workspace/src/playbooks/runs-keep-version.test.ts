import { afterEach, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
afterEach(() => workspace.close());

const playbook = (said: string) => ({
  format: 'setpiece/playbook',
  version: 1,
  id: 'kept',
  name: 'Kept',
  values: 'setpiece',
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  outputs: [{ name: 'said', value: '{{ vars.said }}' }],
  steps: [
    { id: 'ask', name: 'Ask', kind: 'manual_input', title: 'Go on?', options: [{ name: 'Yes' }] },
    { id: 'say', name: 'Say', kind: 'set_variable', variables: [{ name: 'said', value: said }] },
  ],
  routes: [
    { id: 'r1', from: 'start', to: 'ask' },
    { id: 'r2', from: 'ask', to: 'say' },
  ],
});
const load = (said: string) =>
  workspace.playbooks.import({
    files: [{ path: 'kept.playbook.json', text: JSON.stringify(playbook(said)) }],
  });

async function waiting(): Promise<string> {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
  await load('as it was');
  await workspace.playbooks.publish({ id: 'kept' });
  const { run } = await workspace.runs.start({ playbook: 'kept', input: {} });
  await expect.poll(async () => (await workspace.inputs.list()).length).toBe(1);
  return run;
}

async function outputsOf(run: string) {
  await workspace.inputs.answer({ run, step: 'ask', visit: 1, option: 'Yes', input: {} });
  await workspace.finished(run, AbortSignal.timeout(5000));
  return (await workspace.runs.get({ id: run })).run.outputs;
}

test('F36: a run keeps the version that it began with while its playbook is edited and published', async () => {
  const run = await waiting();
  const { playbook: draft, revision } = await workspace.playbooks.get({ id: 'kept' });
  const steps = draft.steps.map((step) =>
    step.kind === 'set_variable' ? { ...step, variables: [{ name: 'said', value: 'as it is now' }] } : step,
  );
  await workspace.playbooks.save({ id: 'kept', revision, playbook: { ...draft, steps } });
  await workspace.playbooks.publish({ id: 'kept' });
  expect(await outputsOf(run)).toEqual({ said: 'as it was' });
});

test('F36: a run ends although its playbook was removed meanwhile, and can still be looked at', async () => {
  const run = await waiting();
  await workspace.playbooks.remove({ id: 'kept' });
  expect(await workspace.playbooks.list()).toEqual([]);
  expect(await outputsOf(run)).toEqual({ said: 'as it was' });
  expect((await workspace.runs.get({ id: run })).playbook.name).toBe('Kept');
});
