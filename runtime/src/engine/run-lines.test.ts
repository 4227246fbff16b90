import { afterEach, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { LineFull } from '../index.ts';

let world: World;
afterEach(async () => {
  await world.close();
});

const soon = () => AbortSignal.timeout(60_000);
const ask = { id: 'ask', kind: 'manual_input', title: '?' };
const call = { id: 'call', kind: 'connector', connector: 'x', operation: 'call' };
const one = (steps: readonly object[], more = {}) => playbookOf(steps, { id: 'one', concurrency: 1, ...more });
const answer = (run: string, runtime = world.runtime) => runtime.answer(run, 'ask', 1, undefined, { input: {} });
const standing = async () =>
  (await world.reader.runs({ playbook: 'one', limit: 50 })).map(({ status, position }) =>
    position === undefined ? status : `${status} ${position}`,
  );

it('further runs stand in line, visibly, and begin one by one in the order in which they were accepted', async () => {
  world = await createWorld();
  const playbook = one([ask]);
  const runs = [await world.start(playbook), await world.start(playbook), await world.start(playbook)] as const;
  await world.until(runs[0], 'wait.opened');
  expect(await standing()).toEqual(['queued 2', 'queued 1', 'waiting']);
  for (const run of runs) {
    await world.until(run, 'wait.opened');
    await answer(run);
    expect((await world.runtime.finished(run, soon())).status).toBe('succeeded');
  }
  const started = await Promise.all(runs.map(async (run) => (await world.until(run, 'run.started')).at));
  expect(started).toEqual(started.toSorted((a, b) => a - b));
});

it('never more than the concurrency are under way, however many start at once', async () => {
  let [now, most] = [0, 0];
  world = await createWorld({
    async call() {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      now--;
    },
  });
  const playbook = one([call], { concurrency: 3 });
  const runs = await Promise.all(Array.from({ length: 20 }, () => world.start(playbook)));
  for (const run of runs) expect((await world.runtime.finished(run, soon())).status).toBe('succeeded');
  expect(most).toBe(3);
});

it('a run in line can be cancelled, hears signals, and notes an equal start', async () => {
  world = await createWorld();
  const playbook = one([{ id: 'wait', kind: 'wait', for: { kind: 'signal', name: 'go' } }]);
  const [first, second, third] = [
    await world.start(playbook),
    await world.start(playbook, {}, { key: 'k' }),
    await world.start(playbook),
  ];
  expect(await world.start(playbook, {}, { key: 'k' })).toBe(second);
  await world.runtime.signal(second, 'go', 1);
  await world.runtime.cancel(third, 'ann');
  expect(await standing()).toEqual(['cancelled', 'queued 1', expect.any(String)]);
  expect((await world.events(second)).map(({ type }) => type)).not.toContain('run.started');
  await world.runtime.signal(first, 'go', 1);
  expect((await world.runtime.finished(second, soon())).status).toBe('succeeded');
});

it('the line survives a restart, in order, and places stay taken', async () => {
  world = await createWorld();
  const playbook = one([ask]);
  const runs = [await world.start(playbook), await world.start(playbook), await world.start(playbook)] as const;
  await world.until(runs[0], 'wait.opened');
  const next = await world.restart();
  expect(await standing()).toEqual(['queued 2', 'queued 1', 'waiting']);
  for (const run of runs) {
    while (!(await world.events(run)).some(({ type }) => type === 'wait.opened'))
      await new Promise((resolve) => setTimeout(resolve, 2));
    await answer(run, next);
    expect((await next.finished(run, soon())).status).toBe('succeeded');
  }
  expect(await standing()).toEqual(['succeeded', 'succeeded', 'succeeded']);
});

it('a line that is full refuses further starts and accepts nothing of them', async () => {
  world = await createWorld({}, { limits: { line: 2 } });
  const playbook = one([ask]);
  for (let run = 0; run < 3; run++) await world.start(playbook);
  await expect(world.start(playbook, {}, { key: 'again' })).rejects.toThrow(LineFull);
  await expect(world.start(playbook)).rejects.toThrow('has 2 runs in line already');
  expect(await standing()).toHaveLength(3);
});

it('test runs need no place', async () => {
  world = await createWorld();
  await world.start(one([ask]));
  expect((await world.run(one([call], { id: 'one' }), {}, { mode: 'test', mocks: { call: 1 } })).status).toBe(
    'succeeded',
  );
});

it('a newer version with another concurrency rules the line, too', async () => {
  world = await createWorld({ call: () => 1 });
  const [first, second, third] = [
    await world.start(one([ask])),
    await world.start(one([ask])),
    await world.start(one([ask])),
  ];
  world.publish(one([ask], { concurrency: 3 }));
  await answer(first);
  await world.until(second, 'wait.opened');
  await world.until(third, 'wait.opened');
  expect(await standing()).toEqual(['waiting', 'waiting', 'succeeded']);
});

it('a newer version without a bound lets everybody in, also without anything ending', async () => {
  const clock = handClock();
  world = await createWorld({}, { clock });
  const runs = [await world.start(one([ask])), await world.start(one([ask])), await world.start(one([ask]))];
  world.publish(playbookOf([ask], { id: 'one' }));
  await clock.advance(5_000);
  for (const run of runs) await world.until(run, 'wait.opened');
  expect(await standing()).toEqual(['waiting', 'waiting', 'waiting']);
});

it('a child of a playbook with one place never waits for a run above it', async () => {
  world = await createWorld();
  const again = { id: 'again', kind: 'reference', playbook: 'one', arguments: { deep: true } };
  const playbook = one([{ ...again, when: '{{ vars.input.params.deep is not defined }}' }]);
  const runs = await Promise.all([world.start(playbook), world.start(playbook)]);
  for (const run of runs) expect((await world.runtime.finished(run, soon())).status).toBe('succeeded');
});

it('two playbooks with one place each that call each other come to an end', async () => {
  world = await createWorld();
  const calls = (id: string, other: string) =>
    playbookOf(
      [
        {
          id: 'call',
          kind: 'reference',
          playbook: other,
          arguments: { depth: '{{ vars.input.params.depth + 1 }}' },
          when: '{{ vars.input.params.depth < 3 }}',
        },
      ],
      { id, concurrency: 1 },
    );
  const [a, b] = [calls('a', 'b'), calls('b', 'a')];
  world.publish(b);
  const input = { params: { depth: 0 } };
  const runs = await Promise.all([a, b, a, b, a, b].map((playbook) => world.start(playbook, input)));
  for (const run of runs) expect((await world.runtime.finished(run, soon())).status).toBe('succeeded');
});

it('children of a run without a place stand in line, and the run goes on when they have ended', async () => {
  let [now, most] = [0, 0];
  world = await createWorld({
    async call({ parameters }) {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      return parameters['n'];
    },
  });
  world.publish(
    one([{ ...call, parameters: { n: '{{ vars.input.params.n }}' } }], {
      concurrency: 2,
      outputs: [{ name: 'n', value: '{{ vars.steps.call.data }}' }],
    }),
  );
  const forEach = { items: [1, 2, 3, 4, 5, 6], parallel: true };
  const each = { id: 'each', kind: 'reference', playbook: 'one', arguments: { n: '{{ vars.item }}' }, forEach };
  const run = await world.run(playbookOf([each], { outputs: [{ name: 'got', value: '{{ vars.steps.each }}' }] }));
  expect(run.outputs).toEqual({ got: [1, 2, 3, 4, 5, 6].map((n) => ({ n })) });
  expect(most).toBeLessThanOrEqual(2);
});
