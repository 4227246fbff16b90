import { examplePlaybooks } from '@setpiece/examples';
import { parsePlaybook, readPlaybook, type Playbook } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { runPlaybookTests } from './run-playbook-tests.ts';

const steps = [
  { id: 'look', name: 'Look up', kind: 'connector', connector: 'cyops_utilities', operation: 'ip_cidr_check' },
  { id: 'ask', name: 'Ask', kind: 'manual_input', title: 'Block?', options: [{ name: 'Yes' }, { name: 'No' }] },
  { id: 'block', name: 'Block it', kind: 'connector', connector: 'http', operation: 'post' },
  { id: 'note', name: 'Note it', kind: 'create_record', module: 'alerts' },
  { id: 'end', name: 'End', kind: 'end' },
];
const parameters: Record<string, object> = {
  look: { parameters: { ip_address: '{{ vars.input.params.ip }}', cidr: '10.0.0.0/8' } },
  // Nobody listens there: calling it would fail the run.
  block: { parameters: { url: 'http://127.0.0.1:9/block', body: { ip: '{{ vars.input.params.ip }}', for: 60 } } },
  note: { fields: { name: 'Blocked {{ vars.input.params.ip }}' } },
};
const routes = ['start > look', 'look > ask', 'ask [Yes]> block', 'ask [No]> end', 'block > note', 'note > end'];

function playbookWith(tests: readonly object[], more: object = {}): Playbook {
  const { value, diagnostics } = parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id: 'block',
    name: 'Block',
    values: 'setpiece',
    outputs: [{ name: 'ours', value: '{{ vars.steps.Look_up.data.ip_matched }}' }],
    trigger: { id: 'start', name: 'Start', kind: 'manual' },
    steps: steps.map((step) => ({ ...step, ...parameters[step.id] })),
    routes: routes.map((text, index) => {
      const [, from, option, to] = /^(\w+) (?:\[(\w+)\])?> (\w+)$/.exec(text) ?? [];
      return { id: `r${index}`, from, to, ...(option && { on: { option } }) };
    }),
    tests,
    ...more,
  });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const yes = {
  name: 'Yes blocks',
  input: { params: { ip: '192.0.2.1' } },
  mocks: { ask: { option: 'Yes', input: {} } },
  expect: {
    steps: ['look', 'ask', 'block', 'note', 'end'],
    outputs: { ours: false },
    effects: [
      { step: 'note', operation: 'create_record', inputs: { fields: { name: 'Blocked 192.0.2.1' } } },
      { step: 'block', operation: 'http.post', inputs: { body: { ip: '192.0.2.1' } } },
    ],
  },
};
const no = { name: 'No leaves it', input: yes.input, mocks: { ask: 'No' }, expect: { effects: [] } };
const change = (more: object) => ({ ...yes, expect: { ...yes.expect, ...more } });
const only = async (given: object) => (await runPlaybookTests(playbookWith([given]), { timeout: 2000 })).tests[0];

test('a test that comes out as expected passes, and calls nothing that has an effect', async () => {
  const { tests, coverage } = await runPlaybookTests(playbookWith([yes, no]));
  expect(tests.map(({ name, passed, differences }) => [name, passed, differences])).toEqual([
    ['Yes blocks', true, []],
    ['No leaves it', true, []],
  ]);
  expect(tests[0]?.effects.map(({ operation, fate }) => [operation, fate])).toEqual([
    ['http.post', 'simulated'],
    ['create_record', 'written'],
  ]);
  expect(coverage).toEqual({ routes: 6, taken: 6, percent: 100, missed: [] });
});

test('routes that no test takes are named by their steps', async () => {
  const { coverage } = await runPlaybookTests(playbookWith([yes, no]), { only: 'No leaves it' });
  expect(coverage).toMatchObject({ routes: 6, taken: 3, percent: 50 });
  expect(coverage.missed.map(({ from, to, on }) => [from, to, on])).toEqual([
    ['Ask', 'Block it', { option: 'Yes' }],
    ['Block it', 'Note it', undefined],
    ['Note it', 'End', undefined],
  ]);
});

test('status, steps, outputs and effects that came out otherwise are told by their place', async () => {
  expect((await only(change({ outputs: { ours: true, verdict: 'bad' } })))?.differences).toEqual([
    { path: 'outputs.ours', expected: true, got: false },
    { path: 'outputs.verdict', expected: 'bad' },
  ]);
  expect((await only(change({ status: 'failed' })))?.differences).toEqual([
    { path: 'status', expected: 'failed', got: 'succeeded' },
  ]);
  expect((await only({ ...no, expect: { steps: ['look', 'block'] } }))?.differences).toEqual([
    { path: 'steps[1]', expected: 'block', message: 'it did not run' },
  ]);
  const wrong = [{ step: 'block', inputs: { body: { ip: '192.0.2.9' } } }, { step: 'look' }];
  expect((await only(change({ effects: wrong })))?.differences).toMatchObject([
    { path: 'effects[0].inputs.body.ip', expected: '192.0.2.9', got: '192.0.2.1' },
    { path: 'effects[1]', message: 'it did not happen' },
    { path: 'effects', got: { step: 'note' }, message: 'nobody expects it' },
  ]);
});

test('a mocked operation counts as the effect that it stands for, also when it fails', async () => {
  const mocks = { ...yes.mocks, block: { $failure: { message: 'The firewall is down.' } } };
  const effects = [{ step: 'block', operation: 'http.post' }];
  const result = await only({ ...yes, mocks, expect: { status: 'failed', effects } });
  expect(result).toMatchObject({ passed: true, effects: [{ operation: 'http.post', fate: 'mocked' }] });
  const unexpected = await only({ ...yes, mocks, expect: {} });
  expect(unexpected?.differences).toEqual([
    { path: 'status', expected: 'succeeded', got: 'failed', message: 'The firewall is down.' },
  ]);
});

test('a run that waits for a person ends its test at once and names the step to mock', async () => {
  const startedAt = Date.now();
  const { tests } = await runPlaybookTests(playbookWith([{ ...yes, mocks: {} }]), { timeout: 20_000 });
  expect(tests[0]?.differences[0]).toMatchObject({
    got: 'waiting',
    message: expect.stringContaining('"Ask"') as string,
  });
  expect(Date.now() - startedAt).toBeLessThan(10_000);
});

test('a test that names a step to mock which is not there fails and says so', async () => {
  const result = await only({ ...yes, mocks: { nobody: 1 } });
  expect(result).toMatchObject({
    passed: false,
    differences: [{ message: expect.stringContaining('"nobody"') as string }],
  });
});

test('what a real run would refuse fails a test too', async () => {
  const broken = playbookWith([{ ...yes, expect: {} }]);
  const without = broken.steps.map((step) =>
    step.kind === 'connector' && step.id === 'block' ? { ...step, parameters: {} } : step,
  );
  const { tests } = await runPlaybookTests({ ...broken, steps: without });
  expect(tests[0]?.passed).toBe(false);
  expect(tests[0]?.differences[0]?.message).toContain('url');
});

test('a referenced playbook runs when it is given along, and its effects count', async () => {
  const call = { id: 'call', name: 'Call', kind: 'reference', playbook: 'block', arguments: { ip: '192.0.2.7' } };
  const caller = playbookWith(
    [{ name: 'Calls', input: {}, expect: { steps: ['call'], effects: [{ step: 'block' }] } }],
    {
      id: 'caller',
      name: 'Caller',
      outputs: [],
      steps: [call],
      routes: [{ id: 'r', from: 'start', to: 'call' }],
    },
  );
  const child = playbookWith([], {
    id: 'block',
    trigger: { id: 'start', name: 'Called', kind: 'referenced' },
    steps: [{ ...steps[2], ...parameters['block'] }],
    routes: [{ id: 'r', from: 'start', to: 'block' }],
    outputs: [],
  });
  expect((await runPlaybookTests(caller, { others: [child] })).tests).toMatchObject([
    { passed: true, effects: [{ playbook: 'Block', inputs: { body: { ip: '192.0.2.7' } } }] },
  ]);
  expect((await runPlaybookTests(caller)).tests).toMatchObject([{ passed: false }]);
});

test.for(examplePlaybooks.map(({ file, text }) => [file, text] as const))(
  'the tests of the example %s pass and take every route',
  async ([, text]) => {
    const { value } = readPlaybook(text);
    const { tests, coverage } = await runPlaybookTests(value as Playbook);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.flatMap(({ differences }) => differences)).toEqual([]);
    expect(coverage.missed).toEqual([]);
  },
);
