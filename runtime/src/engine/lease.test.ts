import { afterEach, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';
import type { Clock, Store } from '../index.ts';

let world: World;
afterEach(() => world.close());

const call = playbookOf([{ id: 'call', kind: 'connector', connector: 'x', operation: 'slow' }], {
  outputs: [{ name: 'by', value: '{{ vars.steps.call.data }}' }],
});

it('F35: an instance whose lease ran out while it slept cannot write any more, and says so', async () => {
  const clock = handClock();
  const ends: ((by: string) => void)[] = [];
  const letGo: string[] = [];
  world = await createWorld(
    { slow: () => new Promise((resolve) => ends.push(resolve)) },
    { clock, limits: { grace: 0 }, onLetGo: (error) => letGo.push(error.message) },
  );
  const run = await world.start(call);
  await expect.poll(() => ends.length).toBe(1);

  // It sleeps: its heartbeat is not moved, while the clock of the other one goes on.
  const later: Clock = { ...clock, now: () => clock.now() + 60_000 };
  const next = await world.restart({ instance: 'next', alone: false, clock: later });
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.('next');
  expect((await next.finished(run, AbortSignal.timeout(60_000))).outputs).toEqual({ by: 'next' });

  ends[0]?.('sleeper');
  await expect.poll(() => letGo.length).toBeGreaterThan(0);
  expect(letGo[0]).toContain(`Run ${run} was advanced by another instance`);
  const events = await world.events(run);
  expect(events.filter(({ type }) => type === 'step.succeeded')).toHaveLength(1);
  expect((await world.store.run(run))?.outputs).toEqual({ by: 'next' });
});

it('F18: commits that take half a second each make runs slow, but cost no lease', async () => {
  const clock = handClock();
  world = await createWorld({ slow: () => 'ok' }, { clock, instance: 'slow-disk' });
  await world.runtime.stop();
  const slow: Store = { ...world.store, ...slowed(world.store, clock) };
  const starting = world.restart({ store: slow, instance: 'slow-disk', alone: false });
  for (let time = 0; time < 20; time++) await clock.advance(500);
  const runtime = await starting;
  const version = world.publish(call);
  const begun = clock.now();
  const accepted = Array.from({ length: 10 }, () =>
    runtime.start({ version, mode: 'live', trigger: { kind: 'manual' }, input: {} }),
  );
  const ended = Promise.all(accepted.map(async (start) => runtime.finished((await start).run)));
  const taken: string[] = [];
  for (let time = 0; time < 240; time++) {
    await clock.advance(500);
    if (time % 10 === 0) taken.push(...(await world.store.takeOver('thief', { now: clock.now(), alone: false })));
  }
  expect((await ended).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'succeeded'));
  expect(clock.now() - begun).toBeGreaterThan(10 * 500);
  expect(taken).toEqual([]);
});

/** One after another, half a second each, heartbeats among them. */
function slowed(store: Store, clock: ReturnType<typeof handClock>): Pick<Store, 'commit' | 'heartbeat'> {
  let last: Promise<unknown> = Promise.resolve();
  const slowly = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(async () => {
      await new Promise<void>((resolve) => clock.after(500, resolve));
      return work();
    });
    last = done.catch(() => {});
    return done;
  };
  return {
    commit: (writes) => slowly(() => store.commit(writes)),
    heartbeat: (instance, until) => slowly(() => store.heartbeat(instance, until)),
  };
}
