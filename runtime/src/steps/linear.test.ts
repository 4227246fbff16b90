import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, endedSteps, failing, type World } from '../../testing/world.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

it('set_variable puts values into vars, each seeing the ones before it', async () => {
  world = await createWorld();
  const variables = [
    { name: 'a', value: '{{ vars.input.params.n + 1 }}' },
    { name: 'b', value: { text: 'a is {{ vars.a }}' } },
  ];
  const run = await world.run(playbookOf([{ id: 'set', kind: 'set_variable', variables }]), { params: { n: 1 } });
  expect(run).toMatchObject({ status: 'succeeded', outputs: { a: 2, b: { text: 'a is 2' } } });
  expect(await world.vars(run.id)).toMatchObject({ a: 2, b: { text: 'a is 2' }, steps: { set: { a: 2 } } });
});

it('a decision takes the first true option, else its default, else the path ends', async () => {
  world = await createWorld();
  const options = [
    { name: 'big', condition: '{{ vars.input.params.n > 10 }}' },
    { name: 'small', default: true },
  ];
  const set = (id: string) => ({ id, kind: 'set_variable', variables: [{ name: 'size', value: id }] });
  const playbook = playbookOf([{ id: 'how', kind: 'decision', options }, set('large'), set('little')], {
    routes: ['start > how', 'how [big]> large', 'how [small]> little'],
  });
  expect((await world.run(playbook, { params: { n: 11 } })).outputs).toEqual({ size: 'large' });
  expect((await world.run(playbook, { params: { n: 1 } })).outputs).toEqual({ size: 'little' });
});

it('a connector step gives its result at data, and its parameters evaluated', async () => {
  world = await createWorld({ add: ({ parameters }) => Number(parameters['a']) + Number(parameters['b']) });
  const playbook = playbookOf([
    {
      id: 'add',
      name: 'Add up',
      kind: 'connector',
      connector: 'math',
      operation: 'add',
      parameters: { a: '{{ 1 + 1 }}', b: 3 },
    },
    { id: 'set', kind: 'set_variable', variables: [{ name: 'sum', value: '{{ vars.steps.Add_up.data }}' }] },
  ]);
  const run = await world.run(playbook);
  expect(run.outputs).toEqual({ sum: 5 });
  expect(world.calls[0]).toMatchObject({ parameters: { a: 2, b: 3 }, key: `${run.id}/add/1/-/0` });
  expect((await world.vars(run.id))['steps']).toMatchObject({
    Add_up: { data: 5, status: 'Success', message: '', operation: 'add' },
  });
});

it('a failing connector step fails the run, goes on, or takes its error route, as its author chose', async () => {
  world = await createWorld({ call: () => failing('http_503') });
  const call = { id: 'call', kind: 'connector', connector: 'x', operation: 'call' };
  const look = {
    id: 'look',
    kind: 'set_variable',
    variables: [{ name: 'why', value: '{{ vars.steps.call.error.code }}' }],
  };
  const failed = await world.run(playbookOf([call, look], { id: 'a' }));
  expect(failed).toMatchObject({ status: 'failed', error: { code: 'http_503', retryable: true } });
  const goesOn = await world.run(playbookOf([{ ...call, onError: 'continue' }, look], { id: 'b' }));
  expect(goesOn).toMatchObject({ status: 'succeeded', outputs: { why: 'http_503' } });
  const routes = ['start > call', 'call error> look'];
  const routed = await world.run(playbookOf([{ ...call, onError: 'route' }, look], { id: 'c', routes }));
  expect(routed).toMatchObject({ status: 'succeeded', outputs: { why: 'http_503' } });
});

it('retries use the same inputs and the same key until one succeeds', async () => {
  let tries = 0;
  world = await createWorld({ call: () => (++tries < 3 ? failing('http_503') : 'ok') });
  const parameters = { at: '{{ 1 }}' };
  const call = {
    id: 'call',
    kind: 'connector',
    connector: 'x',
    operation: 'call',
    parameters,
    retry: { attempts: 3, delay: { seconds: 0.01 } },
  };
  const run = await world.run(playbookOf([call]));
  expect(run.status).toBe('succeeded');
  expect(new Set(world.calls.map(({ key }) => key)).size).toBe(1);
  const [view] = await world.reader.stepRuns(run.id);
  expect(view?.attempts.map(({ attempt, error }) => [attempt, error?.code])).toEqual([
    [1, 'http_503'],
    [2, 'http_503'],
    [3, undefined],
  ]);
});

it('until polls with a new key until the condition holds, and goes on with the last result when it never does', async () => {
  let polls = 0;
  world = await createWorld({ poll: () => ({ state: ++polls < 3 ? 'busy' : 'done' }) });
  const poll = (id: string, retries: number) => ({
    id,
    kind: 'connector',
    connector: 'x',
    operation: 'poll',
    until: { condition: '{{ vars.result.data.state == "done" }}', delay: 0.01, retries },
  });
  const done = await world.run(
    playbookOf([poll('p', 5)], { id: 'a', outputs: [{ name: 's', value: '{{ vars.steps.p.data.state }}' }] }),
  );
  expect(done.outputs).toEqual({ s: 'done' });
  expect(world.calls.map(({ key }) => key.split('/').at(-1))).toEqual(['0', '1', '2']);
  polls = -10;
  const never = await world.run(
    playbookOf([poll('p', 1)], { id: 'b', outputs: [{ name: 's', value: '{{ vars.steps.p.data.state }}' }] }),
  );
  expect(never.outputs).toEqual({ s: 'busy' });
});

it('a timeout aborts an attempt that never answers, and takes the timeout route', async () => {
  let aborted = false;
  world = await createWorld({
    hang: (_, signal) => new Promise(() => signal.addEventListener('abort', () => (aborted = true))),
  });
  const hang = { id: 'hang', kind: 'connector', connector: 'x', operation: 'hang', timeout: { seconds: 0.02 } };
  const playbook = playbookOf([hang, { id: 'late', kind: 'end' }], { routes: ['start > hang', 'hang timeout> late'] });
  const run = await world.run(playbook);
  expect(run.status).toBe('succeeded');
  expect(endedSteps(await world.events(run.id))).toEqual(['hang', 'late']);
  expect(aborted).toBe(true);
});

it('when false skips a step: its plain routes are taken and vars.result stays', async () => {
  world = await createWorld();
  const set = (id: string, value: string, more = {}) => ({
    id,
    kind: 'set_variable',
    variables: [{ name: id, value }],
    ...more,
  });
  const steps = [
    set('a', 'one'),
    set('b', 'two', { when: '{{ vars.a == "no" }}' }),
    set('c', '{{ vars.result.a }}'),
    set('d', 'x', { disabled: true }),
  ];
  const run = await world.run(playbookOf(steps));
  const vars = await world.vars(run.id);
  expect(vars).toMatchObject({ a: 'one', c: 'one' });
  expect(vars).not.toHaveProperty('b');
  const reasons = (await world.events(run.id)).flatMap((event) =>
    event.type === 'step.skipped' ? [event.reason] : [],
  );
  expect(reasons).toEqual(['when', 'disabled']);
});

it('variables and message of a step see its result', async () => {
  world = await createWorld({ call: () => ({ n: 7 }) });
  const call = {
    id: 'call',
    kind: 'connector',
    connector: 'x',
    operation: 'call',
    message: 'Got {{ vars.result.data.n }}',
    variables: [{ name: 'n', value: '{{ vars.result.data.n }}' }],
  };
  const run = await world.run(playbookOf([call]));
  expect((await world.vars(run.id))['n']).toBe(7);
  expect((await world.reader.stepRuns(run.id))[0]?.message).toBe('Got 7');
});

it('fail fails the run with its reason, end ends its path', async () => {
  world = await createWorld();
  const failed = await world.run(playbookOf([{ id: 'no', kind: 'fail', reason: 'Because {{ 1 + 1 }}' }], { id: 'a' }));
  expect(failed).toMatchObject({ status: 'failed', error: { code: 'FAIL_STEP', message: 'Because 2' } });
  expect((await world.run(playbookOf([{ id: 'done', kind: 'end' }], { id: 'b' }))).status).toBe('succeeded');
});

it('foreign and code steps are refused, unless a test run mocks them', async () => {
  world = await createWorld();
  const foreign = {
    id: 'odd',
    kind: 'foreign',
    source: 'RunScript',
    reason: 'It calls a script.',
    mockOutput: { data: '{{ 1 + 1 }}' },
  };
  const playbook = playbookOf([foreign], { outputs: [{ name: 'd', value: '{{ vars.steps.odd.data }}' }] });
  expect((await world.run(playbook)).error?.code).toBe('FOREIGN_STEP');
  expect((await world.run(playbook, {}, { mode: 'test' })).outputs).toEqual({ d: 2 });
  expect((await world.run(playbook, {}, { mode: 'test', mocks: { odd: { data: 5 } } })).outputs).toEqual({ d: 5 });
});

it('an expression that fails names the step and fails it', async () => {
  world = await createWorld();
  const run = await world.run(
    playbookOf([{ id: 'set', kind: 'set_variable', variables: [{ name: 'x', value: '{{ vars.nothing.here }}' }] }]),
  );
  expect(run.status).toBe('failed');
  expect(run.error?.message).toContain('nothing');
});
