import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
afterEach(() => world.close());

/** A runtime that is never told to stop is one that died: the next one finds its runs as they were. */
async function crashed(times: number, ...steps: string[]) {
  const open: string[] = [];
  world = await createWorld(
    { hang: ({ step }) => (open.push(step), new Promise(() => {})), ok: () => 1 },
    { limits: { grace: 0 } },
  );
  const chain = steps.map((operation) => ({ id: operation, kind: 'connector', connector: 'x', operation }));
  const run = await world.start(playbookOf(chain));
  for (let time = 0; time < times; time++) {
    await expect.poll(() => open.length).toBe(time + 1);
    await world.restart({ instance: `after-${time + 1}` });
  }
  return { run, open };
}
const statusOf = async (run: string) => (await world.reader.run(run))?.status;

it('F38: a run is paused when three instances in a row died while they worked on it', async () => {
  const { run, open } = await crashed(3, 'ok', 'hang');
  await expect.poll(() => statusOf(run)).toBe('paused');
  expect((await world.reader.run(run))?.error).toMatchObject({ code: 'engine_crashes' });
  expect(open).toHaveLength(3);
  expect((await world.events(run)).at(-1)).toMatchObject({
    type: 'run.paused',
    reason: expect.stringContaining('3 times'),
  });
});

it('F38: it stays paused over restarts, takes signals meanwhile, and goes on when it is resumed', async () => {
  const { run, open } = await crashed(3, 'hang');
  await expect.poll(() => statusOf(run)).toBe('paused');
  const next = await world.restart({ instance: 'next' });
  expect(await next.signal(run, 'news', 1)).toEqual({ accepted: true });
  expect((await world.reader.run(run))?.error?.code).toBe('engine_crashes');
  expect(open).toHaveLength(3);
  expect(await next.resumeRun(run, 'Ann')).toEqual({ resumed: true });
  await expect.poll(() => open.length).toBe(4);
  expect(await statusOf(run)).toBe('running');
  expect((await world.reader.run(run))?.error).toBeUndefined();
  expect((await world.events(run)).find(({ type }) => type === 'run.resumed')).toMatchObject({ by: 'Ann' });
});

it('F38: a paused run can be cancelled', async () => {
  const { run, open } = await crashed(3, 'hang');
  await expect.poll(() => statusOf(run)).toBe('paused');
  await (await world.restart({ instance: 'next' })).cancel(run);
  expect(await statusOf(run)).toBe('cancelled');
  expect(open).toHaveLength(3);
});

it('F38: a run that waits, or gets further between the deaths, is not counted', async () => {
  let calls = 0;
  world = await createWorld({ some: () => (++calls % 2 ? calls : new Promise(() => {})) }, { limits: { grace: 0 } });
  const loop = {
    id: 'loop',
    kind: 'connector',
    connector: 'x',
    operation: 'some',
    forEach: { items: [1, 2, 3, 4, 5, 6] },
  };
  const run = await world.start(playbookOf([loop], { id: 'loop' }));
  const waits = await world.start(playbookOf([{ id: 'ask', kind: 'manual_input', title: '?' }], { id: 'waits' }));
  for (let time = 1; time <= 4; time++) {
    await expect.poll(() => calls).toBe(time * 2);
    await world.restart({ instance: `after-${time}` });
  }
  await expect.poll(() => calls).toBeGreaterThanOrEqual(9);
  expect(await statusOf(run)).not.toBe('paused');
  expect(await statusOf(waits)).toBe('waiting');
});
