import { parsePlaybook, type Playbook, type Value } from '@setpiece/playbook';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe('a re-run with edited input of a step becomes a test', () => {
  const set = (id: string, value: unknown, more = {}) => ({
    id,
    kind: 'set_variable',
    variables: [{ name: id, value }],
    ...more,
  });

  /** Runs the playbook, then again with edited input of a step; gives the test that this becomes, and what comes of it. */
  async function recorded(playbook: Playbook, edit: { step: string; visit?: number; inputs: Value }, input = {}) {
    const run = await runOf(playbook, input);
    await workspace.finished(run);
    const { run: again } = await workspace.runs.rerun({ run, ...edit });
    await workspace.finished(again);
    const { test: made } = await workspace.runs.recordTest({ id: again });
    const [result] = (await runPlaybookTests({ ...playbook, tests: [made] })).tests;
    return { made, result, run };
  }

  test('that gives the step this input, and passes', async () => {
    const playbook = playbookOf([set('who', '{{ vars.input.params.name }}'), set('say', 'Hello {{ vars.who }}')], {
      said: '{{ vars.say }}',
    });
    const { made, result, run } = await recorded(playbook, { step: 'who', inputs: { who: '{{ Ada }}' } });
    expect((await workspace.runs.get({ id: run })).run.status).toBe('failed');
    expect(made).toMatchObject({
      mocks: { who: { $inputs: { who: '{{ Ada }}' } } },
      expect: { status: 'succeeded', steps: ['who', 'say'], outputs: { said: 'Hello {{ Ada }}' } },
    });
    expect(result).toMatchObject({ passed: true, differences: [] });
  });

  test('of a call with what the far side answered', async () => {
    const look = { ...check, id: 'look', parameters: { ip_address: '{{ vars.nowhere }}', cidr: '10.0.0.0/8' } };
    const playbook = playbookOf([look], { ours: '{{ vars.steps.look.data.ip_matched }}' });
    const parameters = { ip_address: '10.1.2.3', cidr: '10.0.0.0/8' };
    const inputs = { connector: 'cyops_utilities', operation: 'ip_cidr_check', parameters };
    const { made, result } = await recorded(playbook, { step: 'look', inputs });
    expect(made.mocks).toMatchObject({ look: { $inputs: inputs, $output: { ip_matched: true } } });
    expect(result).toMatchObject({ passed: true });
  });

  test('of a loop with its items', async () => {
    const loop = set('count', '{{ vars.item }}', { forEach: { items: [1, 2, 3] } });
    const all = playbookOf([loop], { all: '{{ vars.steps.count }}' });
    expect(await recorded(all, { step: 'count', inputs: [7, 8] })).toMatchObject({
      made: { mocks: { count: { $inputs: [7, 8] } }, expect: { outputs: { all: [{ count: 7 }, { count: 8 }] } } },
      result: { passed: true },
    });
  });

  test('of a cycle with the input of each visit', async () => {
    const again = {
      id: 'again',
      kind: 'decision',
      options: [
        { name: 'yes', condition: '{{ vars.n < 3 }}' },
        { name: 'no', default: true },
      ],
    };
    const steps = [set('n', '{{ vars.n | default(0) + 1 }}'), again, { id: 'end', kind: 'end' }];
    const cycle: Playbook = {
      ...playbookOf(steps, { n: '{{ vars.n }}' }),
      routes: [
        { id: 'r1', from: 'start', to: 'n' },
        { id: 'r2', from: 'n', to: 'again' },
        { id: 'r3', from: 'again', to: 'n', on: { option: 'yes' } },
        { id: 'r4', from: 'again', to: 'end', on: { option: 'no' } },
      ],
    };
    expect(await recorded(cycle, { step: 'n', visit: 2, inputs: { n: 40 } })).toMatchObject({
      made: { mocks: { n: { $visits: [{ $inputs: { n: 1 } }, { $inputs: { n: 40 } }] } } },
      result: { passed: true },
    });
  });
});

test('a recorded test holds no password that was filled into a form', async () => {
  const password = { name: 'key', type: 'password' as const };
  const playbook = playbookOf([{ id: 'end', kind: 'end' }]);
  const trigger = { ...playbook.trigger, inputs: [password] } as Playbook['trigger'];
  const run = await runOf({ ...playbook, trigger }, { params: { key: 'hunter2-hunter2' } });
  await workspace.finished(run);
  expect((await workspace.runs.recordTest({ id: run })).test.input).toEqual({ params: { key: '***' } });
});
