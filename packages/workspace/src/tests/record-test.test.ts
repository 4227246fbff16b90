import { parsePlaybook, type Playbook } from '@setpiece/playbook';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';
import { runPlaybookTests } from './run-playbook-tests.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
});
afterEach(() => workspace.close());

/** A chain of steps that ask the outside, over a list, a person and records. */
function playbookOf(steps: readonly object[], outputs: object = {}): Playbook {
  const ids = (steps as readonly { id: string }[]).map(({ id }) => id);
  const { value, diagnostics } = parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id: 'p',
    name: 'P',
    values: 'setpiece',
    outputs: Object.entries(outputs).map(([name, value]) => ({ name, value: value as unknown })),
    trigger: { id: 'start', name: 'Start', kind: 'manual' },
    steps: steps.map((step) => ({ name: (step as { id: string }).id, ...step })),
    routes: ids.map((to, index) => ({ id: `r${index}`, from: ids[index - 1] ?? 'start', to })),
  });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

async function runOf(playbook: Playbook, input = {}, mocks = {}): Promise<string> {
  await workspace.playbooks.import({ files: [{ path: 'p.playbook.json', text: JSON.stringify(playbook) }] });
  const { run } = await workspace.runs.start({ playbook: playbook.id, input, mocks });
  return run;
}

const check = { kind: 'connector', connector: 'cyops_utilities', operation: 'ip_cidr_check' };
const each = {
  ...check,
  id: 'each',
  forEach: { items: '{{ vars.input.params.ips }}' },
  parameters: { ip_address: '{{ vars.item }}', cidr: '10.0.0.0/8' },
};
const ask = { id: 'ask', kind: 'manual_input', title: 'Go on?', options: [{ name: 'Yes' }], fields: [] };
const find = { id: 'find', kind: 'find_records', module: 'alerts' };

test('a test made from a run holds its payload, what was answered, and its end, and passes', async () => {
  const outputs = {
    ours: '{{ vars.steps.each | map(attribute="data.ip_matched") | list }}',
    said: '{{ vars.steps.ask.option }}',
    found: '{{ vars.steps.find | length }}',
  };
  const playbook = playbookOf([each, ask, find], outputs);
  const input = { params: { ips: ['10.1.2.3', '192.0.2.1'] } };
  const run = await runOf(playbook, input);
  for (;;) {
    const [waiting] = await workspace.inputs.list();
    if (waiting) {
      await workspace.inputs.answer({ run, step: waiting.step, visit: waiting.visit, option: 'Yes', input: {} });
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await workspace.finished(run);
  const recorded = await workspace.runs.recordTest({ id: run });
  expect(recorded).toMatchObject({ playbook: 'p', playbookName: 'P' });
  expect(recorded.test).toMatchObject({
    input,
    mocks: { each: { $items: [{ ip_matched: true }, { ip_matched: false }] }, ask: { option: 'Yes' }, find: [] },
    expect: {
      status: 'succeeded',
      steps: ['each', 'ask', 'find'],
      outputs: { ours: [true, false], said: 'Yes', found: 0 },
    },
  });
  const { tests, coverage } = await runPlaybookTests({ ...playbook, tests: [recorded.test] });
  expect(tests).toMatchObject([{ passed: true, differences: [] }]);
  expect(coverage.percent).toBe(100);
});

test('a failure is recorded as a mock that fails', async () => {
  const raise = {
    id: 'raise',
    kind: 'connector',
    connector: 'cyops_utilities',
    operation: 'raise_exception',
    parameters: { msg: 'Nothing {{ 1 + 1 }}' },
  };
  const playbook = playbookOf([raise]);
  const run = await runOf(playbook);
  await workspace.finished(run);
  const { test: made } = await workspace.runs.recordTest({ id: run });
  expect(made).toMatchObject({
    mocks: { raise: { $failure: { message: expect.stringContaining('Nothing 2') as string } } },
    expect: { status: 'failed' },
  });
  expect((await runPlaybookTests({ ...playbook, tests: [made] })).tests).toMatchObject([{ passed: true }]);
});

test.for(['{{ vars.x }}', '{% if %}', '{{{{ "a" }} }} {# no #}', '{ {', 'a {{'])(
  'an output that looks like a dynamic value, %s, comes back as it was',
  async (text) => {
    const playbook = playbookOf([{ ...check, id: 'look', parameters: {} }], {
      text: '{{ vars.steps.look.data.text }}',
    });
    const quoted = { look: { text: `{{ vars.input.params.text }}` } };
    const run = await runOf(playbook, { params: { text } }, quoted);
    await workspace.finished(run);
    const { test: made } = await workspace.runs.recordTest({ id: run });
    expect(made.expect.outputs).toEqual({ text });
    const { tests } = await runPlaybookTests({ ...playbook, tests: [made] });
    expect(tests[0]?.differences).toEqual([]);
  },
);

test('a run that has not ended is refused', async () => {
  const run = await runOf(playbookOf([ask]));
  await expect(workspace.runs.recordTest({ id: run })).rejects.toThrow(/can be made from a run that/);
  await expect(workspace.runs.recordTest({ id: 'nobody' })).rejects.toThrow(/nobody/);
});
