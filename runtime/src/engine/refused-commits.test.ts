import { afterEach, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
afterEach(() => world.close());

/** A runtime whose journal refuses every result of a step while `refuses` says so. */
async function refusing(error: Error) {
  const [clock, journal] = [handClock(), { refuses: true }];
  world = await createWorld({ ok: () => 1 });
  const { store } = world;
  const runtime = await world.restart({
    clock,
    store: {
      ...store,
      async commit(writes) {
        const isResult = writes.some(
          (write) => write.kind === 'events' && write.events.some(({ type }) => type === 'step.succeeded'),
        );
        if (isResult && journal.refuses) throw error;
        return store.commit(writes);
      },
    },
  });
  const version = world.publish(playbookOf([{ id: 'ok', kind: 'connector', connector: 'x', operation: 'ok' }]));
  const { run } = await runtime.start({ version, mode: 'live', trigger: { kind: 'manual' }, input: {} });
  const calls = async (times: number) => {
    await expect.poll(() => world.calls.length).toBe(times);
    await expect.poll(() => world.trouble.filter((one) => one === error).length).toBe(times);
    await clock.advance(1000);
  };
  return { runtime, run, calls, clock, journal };
}
const rowOf = async (run: string) => world.reader.run(run);

it('a run whose result the journal refuses three times is paused with the reason, and goes on when it is resumed', async () => {
  const { runtime, run, calls, journal } = await refusing(new RangeError('Invalid string length'));
  for (const times of [1, 2, 3]) await calls(times);
  await expect.poll(async () => (await rowOf(run))?.status).toBe('paused');
  expect((await rowOf(run))?.error).toMatchObject({
    code: 'commit_refused',
    message: expect.stringContaining('refused three times: Invalid string length'),
  });
  expect(new Set(world.calls.map(({ key }) => key)).size).toBe(1);
  journal.refuses = false;
  expect(await runtime.resumeRun(run, 'Ann')).toEqual({ resumed: true });
  expect(await runtime.finished(run, AbortSignal.timeout(60_000))).toMatchObject({ status: 'succeeded' });
});

it('a database that cannot be asked for a while pauses nobody', async () => {
  const { runtime, run, calls, clock, journal } = await refusing(
    Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' }),
  );
  for (const times of [1, 2, 3, 4]) await calls(times);
  expect((await rowOf(run))?.status).not.toBe('paused');
  journal.refuses = false;
  const finished = runtime.finished(run, AbortSignal.timeout(60_000));
  await expect.poll(async () => (await clock.advance(1000), (await rowOf(run))?.status)).toBe('succeeded');
  await finished;
});
