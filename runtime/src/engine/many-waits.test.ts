import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

const count = 2000;
let world: World;
const folder = mkdtempSync(join(tmpdir(), 'setpiece-waits-'));
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
  expect(world.trouble).toEqual([]);
});

const set = (name: string, value: string) => ({ id: name, kind: 'set_variable', variables: [{ name, value }] });
const waiting = playbookOf(
  [
    set('n', '{{ vars.input.params.n }}'),
    { id: 'wait', kind: 'wait', for: { kind: 'date', date: '{{ vars.input.params.until }}' } },
    set('m', '{{ vars.n + 1 }}'),
  ],
  { id: 'waiting', outputs: [{ name: 'm', value: '{{ vars.m }}' }] },
);
const quick = playbookOf([set('x', '{{ vars.input.params.n }}')], { id: 'quick' });

it(`F28, F29: ${count} waiting runs survive a restart, and when all are due at once each ends once while new runs get their turn`, async () => {
  const clock = handClock();
  world = await createWorld({}, { file: join(folder, 'waits.db'), clock });
  const until = new Date(clock.now() + 60_000).toISOString();
  const runs: string[] = [];
  for (let n = 0; n < count; n += 100)
    runs.push(
      ...(await Promise.all(
        Array.from({ length: 100 }, (_, more) => world.start(waiting, { params: { n: n + more, until } })),
      )),
    );
  const states = world.database.connection.prepare('select status, count(*) as runs from runs group by status');
  await expect.poll(() => states.all()).toEqual([{ status: 'waiting', runs: count }]);

  await world.runtime.stop();
  const runtime = await world.restart();
  expect(states.all()).toEqual([{ status: 'waiting', runs: count }]);

  const open = world.database.connection
    .prepare(`select count(*) from runs where playbook = 'waiting' and status <> 'succeeded'`)
    .pluck();
  void clock.advance(60_000);
  const version = world.publish(quick);
  let startedBetween = 0;
  while (open.get() as number) {
    const before = open.get() as number;
    const { run } = await runtime.start({
      version,
      mode: 'live',
      trigger: { kind: 'manual' },
      input: { params: { n: 1 } },
    });
    await runtime.finished(run, AbortSignal.timeout(60_000));
    if (before < count && (open.get() as number) > 0) startedBetween += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  // Fair: new runs began and ended while the others were still being woken.
  expect(startedBetween).toBeGreaterThan(2);

  const ends = world.database.connection
    .prepare(`select run, count(*) as ends from events where type = 'timer.fired' group by run`)
    .all() as { run: string; ends: number }[];
  expect(ends).toHaveLength(count);
  expect(ends.every(({ ends }) => ends === 1)).toBe(true);
  expect(await world.store.nextDue(0)).toBeUndefined();
  const last = await world.store.run(runs[count - 1] as string);
  expect(last).toMatchObject({ status: 'succeeded', outputs: { m: count } });
  expect(last?.endedAt).toBeGreaterThanOrEqual(Date.parse(until));
});

it('a run that only computes once its time has come goes on and ends in the commit that notes its timer', async () => {
  const clock = handClock();
  world = await createWorld({}, { clock });
  const until = new Date(clock.now() + 60_000).toISOString();
  const run = await world.start(waiting, { params: { n: 1, until } });
  await expect.poll(async () => (await world.store.run(run))?.status).toBe('waiting');
  const commits = vi.spyOn(world.store, 'commit');
  void clock.advance(60_000);
  expect(await world.runtime.finished(run)).toMatchObject({ outputs: { m: 2 } });
  expect(
    commits.mock.calls.map(([writes]) => writes.flatMap((write) => (write.kind === 'events' ? write.events : []))),
  ).toEqual([
    [
      expect.objectContaining({ type: 'timer.fired' }),
      expect.objectContaining({ type: 'wait.closed' }),
      expect.objectContaining({ type: 'step.succeeded', step: 'wait' }),
      expect.objectContaining({ type: 'step.succeeded', step: 'm' }),
      expect.objectContaining({ type: 'run.succeeded' }),
    ],
  ]);
});
