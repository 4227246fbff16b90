import { afterEach, beforeEach, expect, it } from 'vitest';
import { handClock, type HandClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, failing, type World } from '../../testing/world.ts';
import type { Runtime } from '../runtime.ts';

/**
 * A crash is a runtime that is never told to stop: the next one takes over what it owned, in the middle of retry, until, loop or batch.
 * Its clock stands still from then on, so that it wakes no more.
 */
let world: World;
afterEach(() => world.close());

const limits = { grace: 30 };
/** The clock of the runtime that lives. */
let clock: HandClock;
beforeEach(() => {
  clock = handClock();
});

function crash(): Promise<Runtime> {
  clock = handClock(clock.now());
  return world.restart({ clock });
}

const soon = () => AbortSignal.timeout(60_000);
const call = (more: object) => ({ id: 'call', kind: 'connector', connector: 'x', operation: 'call', ...more });

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 20_000) throw new Error('It did not come to pass in time.');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

it('in the middle of a retry: the tries go on counting, at the time that was set', async () => {
  const at: number[] = [];
  world = await createWorld(
    {
      call: () => {
        at.push(clock.now());
        return failing('http_503');
      },
    },
    { clock, limits },
  );
  const retry = { attempts: 3, delay: { minutes: 1 }, backoff: 'exponential' };
  const run = await world.start(playbookOf([call({ retry })]));
  await world.until(run, 'step.retry_scheduled');
  const next = await crash();
  await clock.advance(60_000);
  await until(() => at.length === 2);
  const last = await crash();
  await clock.advance(119_000);
  expect(at).toHaveLength(2);
  await clock.advance(2_000);
  expect((await last.finished(run, soon())).error?.code).toBe('http_503');
  expect(at.map((time) => time - (at[0] ?? 0))).toEqual([0, 60_000, 180_000]);
  expect(new Set(world.calls.map(({ key }) => key)).size).toBe(1);
  await next.stop();
});

it('in the middle of an until: the polls go on counting', async () => {
  let polls = 0;
  world = await createWorld({ call: () => ({ done: ++polls === 3 }) }, { clock, limits });
  const poll = call({ until: { condition: '{{ vars.result.data.done }}', delay: 30, retries: 5 } });
  const run = await world.start(
    playbookOf([poll], { outputs: [{ name: 'n', value: '{{ vars.steps.call.data.done }}' }] }),
  );
  await until(() => polls === 1);
  await crash();
  await clock.advance(30_000);
  await until(() => polls === 2);
  const last = await crash();
  await clock.advance(30_000);
  expect((await last.finished(run, soon())).outputs).toEqual({ n: true });
  expect(world.calls.map(({ key }) => key.split('/').at(-1))).toEqual(['0', '1', '2']);
});

it('in the middle of an until that never comes true: it goes on with the last result, after the tries that were set', async () => {
  let polls = 0;
  world = await createWorld({ call: () => ++polls }, { clock, limits });
  const poll = call({ until: { condition: '{{ false }}', delay: 10, retries: 2 } });
  const run = await world.start(playbookOf([poll], { outputs: [{ name: 'n', value: '{{ vars.steps.call.data }}' }] }));
  await until(() => polls === 1);
  const next = await crash();
  await clock.advance(60_000);
  expect((await next.finished(run, soon())).outputs).toEqual({ n: 3 });
  expect((await world.events(run)).find(({ type }) => type === 'step.succeeded')).toMatchObject({
    log: [expect.stringMatching(/^Warning: .* did not come true in 3 tries\./)],
  });
});

it('in a parallel loop with an item that waits for its retry: finished items stay, the open ones go on', async () => {
  let calls = 0;
  const hung = new Set<unknown>();
  world = await createWorld(
    {
      call({ parameters }) {
        const n = parameters['n'];
        calls++;
        if (n === 1 && calls < 5) return failing('http_503');
        if (n === 2 && !hung.has(n)) {
          hung.add(n);
          return new Promise(() => {});
        }
        return n;
      },
    },
    { clock, limits },
  );
  const loop = call({
    parameters: { n: '{{ vars.item }}' },
    retry: { attempts: 2, delay: { minutes: 5 } },
    forEach: { items: [0, 1, 2, 3], parallel: true },
  });
  const run = await world.start(
    playbookOf([loop], { outputs: [{ name: 'n', value: '{{ vars.steps.call | map(attribute="data") | list }}' }] }),
  );
  await until(() => calls === 4);
  await until(async () => (await world.events(run)).filter(({ type }) => type === 'step.succeeded').length === 2);
  const next = await crash();
  await until(() => calls === 5);
  await clock.advance(300_000);
  expect((await next.finished(run, soon())).outputs).toEqual({ n: [0, 1, 2, 3] });
  expect(world.calls.map(({ parameters }) => Number(parameters['n'])).toSorted((a, b) => a - b)).toEqual([
    0, 1, 1, 2, 2, 3,
  ]);
});

it('after an item failed: no further item begins, also not after the crash', async () => {
  let calls = 0;
  world = await createWorld(
    { call: ({ parameters }) => (calls++, parameters['n'] === 1 ? failing('bad', false) : new Promise(() => {})) },
    { limits },
  );
  const loop = call({
    parameters: { n: '{{ vars.item }}' },
    forEach: { items: [0, 1, 2, 3, 4, 5], parallel: true, concurrency: 2 },
  });
  const run = await world.start(playbookOf([loop]));
  expect((await world.runtime.finished(run, soon())).error?.code).toBe('bad');
  expect(calls).toBe(2);
  const journal = await world.events(run);
  expect(journal.filter(({ type }) => type === 'step.started')).toHaveLength(2);
});

it('in the middle of a bulk loop: a batch is done or not begun, and every record is written once', async () => {
  let lookups = 0;
  const environment = {
    forRun: () =>
      ++lookups === 4 ? new Promise<never>(() => {}) : Promise.resolve({ globalVars: {}, environment: {} }),
  };
  world = await createWorld({}, { environment, limits, clock });
  const create = {
    id: 'create',
    kind: 'create_record',
    module: 'alerts',
    fields: { sourceId: 's{{ vars.item }}' },
    forEach: { items: [1, 2, 3, 4, 5, 6], bulk: true, batchSize: 2 },
  };
  const run = await world.start(
    playbookOf([create], { outputs: [{ name: 'n', value: '{{ vars.steps.create | length }}' }] }),
  );
  await until(() => lookups === 4);
  const rows = () => world.database.connection.prepare('select count(*) from records').pluck().get();
  await until(() => rows() === 2);
  const next = await crash();
  expect((await next.finished(run, soon())).outputs).toEqual({ n: 6 });
  expect(rows()).toBe(6);
  expect(world.database.connection.prepare('select max(revision) from records').pluck().get()).toBe(1);
});

it('a timeout that was running at the crash cuts off the attempt after it', async () => {
  world = await createWorld({ call: () => new Promise(() => {}) }, { clock, limits });
  const late = { id: 'late', kind: 'end' };
  const playbook = playbookOf([call({ timeout: { minutes: 1 } }), late], {
    routes: ['start > call', 'call timeout> late'],
  });
  const run = await world.start(playbook);
  await until(() => world.calls.length === 1);
  const next = await crash();
  await until(() => world.calls.length === 2);
  await clock.advance(61_000);
  expect((await next.finished(run, soon())).status).toBe('succeeded');
  expect((await world.events(run)).find(({ type }) => type === 'step.failed')).toMatchObject({ outcome: 'timeout' });
});
