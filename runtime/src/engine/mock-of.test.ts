import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
afterEach(() => world.close());

const ask = { id: 'ask', kind: 'connector', connector: 'tool', operation: 'ask', parameters: {} };

it('a mock may fail its step, which then takes the error route', async () => {
  world = await createWorld();
  const note = { id: 'note', kind: 'set_variable', variables: [{ name: 'asked', value: 'in vain' }] };
  const playbook = playbookOf([{ ...ask, onError: 'route' }, note], { routes: ['start > ask', 'ask error> note'] });
  const mocks = { ask: { $failure: { code: 'http_503', message: 'Down.' } } };
  const run = await world.run(playbook, {}, { mode: 'test', mocks });
  expect(run).toMatchObject({ status: 'succeeded', outputs: { asked: 'in vain' } });
  expect((await world.events(run.id)).find(({ type }) => type === 'step.failed')).toMatchObject({
    error: { code: 'http_503', message: 'Down.', retryable: false },
  });
  expect(world.calls).toEqual([]);
});

it('a mock may have an output for each item', async () => {
  world = await createWorld();
  const playbook = playbookOf([{ ...ask, forEach: { items: [1, 2, 3], parallel: true } }], {
    outputs: [{ name: 'all', value: '{{ vars.steps.ask | map(attribute="data") | list }}' }],
  });
  const mocks = { ask: { $items: ['one', 'two', 'three'] } };
  expect((await world.run(playbook, {}, { mode: 'test', mocks })).outputs).toEqual({ all: ['one', 'two', 'three'] });
});

it('a mock may have an output for each visit; the last one goes on', async () => {
  world = await createWorld();
  const options = [
    { name: 'again', condition: '{{ vars.steps.ask.data != "done" }}' },
    { name: 'out', default: true },
  ];
  const end = { id: 'end', kind: 'end' };
  const playbook = playbookOf([ask, { id: 'more', kind: 'decision', options }, end], {
    routes: ['start > ask', 'ask > more', 'more [again]> ask', 'more [out]> end'],
  });
  const mocks = { ask: { $visits: ['open', 'open', 'done'] } };
  const run = await world.run(playbook, {}, { mode: 'test', mocks });
  expect(run.status).toBe('succeeded');
  expect((await world.events(run.id)).filter((one) => one.type === 'step.started' && one.step === 'ask')).toHaveLength(
    3,
  );
});

it('a mock that fails is not tried again, whatever the policy of its step', async () => {
  world = await createWorld();
  const retry = { attempts: 3, delay: { hours: 1 }, on: ['http_503'] };
  const playbook = playbookOf([{ ...ask, retry }]);
  const mocks = { ask: { $failure: { code: 'http_503', retryable: true } } };
  const run = await world.run(playbook, {}, { mode: 'test', mocks });
  expect(run).toMatchObject({ status: 'failed', error: { code: 'http_503' } });
});

it('the items of a batch have a mock each, too', async () => {
  world = await createWorld();
  const forEach = { items: [1, 2, 3], bulk: true, batchSize: 2, condition: '{{ vars.item != 2 }}' };
  const create = {
    id: 'create',
    kind: 'create_record',
    module: 'alerts',
    fields: { name: '{{ vars.item }}' },
    forEach,
  };
  const playbook = playbookOf([create], { outputs: [{ name: 'all', value: '{{ vars.steps.create }}' }] });
  const mocks = { create: { $items: ['one', 'two', 'three'] } };
  expect((await world.run(playbook, {}, { mode: 'test', mocks })).outputs).toEqual({ all: ['one', 'three'] });
});

it.each([
  ['Approve', true],
  [{ option: 'Reject', input: { message: 'no' } }, false],
])('the mock of an approval may say only its answer: %j', async (mock, approved) => {
  world = await createWorld();
  const approve = { id: 'approve', kind: 'manual_input', title: 'Well?', approval: true };
  const outputs = [{ name: 'approved', value: '{{ vars.steps.approve.approved }}' }];
  const playbook = playbookOf([approve], { outputs });
  expect((await world.run(playbook, {}, { mode: 'test', mocks: { approve: mock } })).outputs).toEqual({ approved });
});

it('a mock may give the inputs of a visit, with which the step does its work; they are not evaluated', async () => {
  world = await createWorld();
  const set = { id: 'set', kind: 'set_variable', variables: [{ name: 'text', value: '{{ vars.nowhere }}' }] };
  const playbook = playbookOf([set], { outputs: [{ name: 'text', value: '{{ vars.text }}' }] });
  const mocks = { set: { $inputs: { text: '{{ 1 + 1 }}' } } };
  expect((await world.run(playbook, {}, { mode: 'test', mocks })).outputs).toEqual({ text: '{{ 1 + 1 }}' });
  expect((await world.run(playbook, {}, { mocks })).status).toBe('failed');
});

it('a mock may give inputs and output: what cannot be evaluated does not matter then', async () => {
  world = await createWorld();
  const lost = { ...ask, parameters: { ip: '{{ vars.nowhere }}' } };
  const playbook = playbookOf([lost], { outputs: [{ name: 'said', value: '{{ vars.steps.ask.data }}' }] });
  const mocks = { ask: { $inputs: { ip: '192.0.2.1' }, $output: 'good' } };
  const run = await world.run(playbook, {}, { mode: 'test', mocks });
  expect([run.outputs, world.calls]).toEqual([{ said: 'good' }, []]);
  const failing = { ask: { $visits: [{ $inputs: {}, $output: { $failure: { code: 'no' } } }] } };
  expect((await world.run(playbook, {}, { mode: 'test', mocks: failing })).error?.code).toBe('no');
});

it('a mock may give the items of a loop', async () => {
  world = await createWorld();
  const count = {
    id: 'count',
    kind: 'set_variable',
    variables: [{ name: 'n', value: '{{ vars.item }}' }],
    forEach: { items: '{{ vars.nowhere }}' },
  };
  const playbook = playbookOf([count], { outputs: [{ name: 'all', value: '{{ vars.steps.count }}' }] });
  const run = await world.run(playbook, {}, { mode: 'test', mocks: { count: { $inputs: [1, 2] } } });
  expect(run.outputs).toEqual({ all: [{ n: 1 }, { n: 2 }] });
});
