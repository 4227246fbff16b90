import { afterEach, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { defaultLimits, type Limits } from './services.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const set = { id: 'set', kind: 'set_variable', variables: [{ name: 'text', value: '{{ "ab" * 1000 }}' }] };
const ask = { id: 'ask', kind: 'manual_input', title: '?' };

it('a limit that is changed between two runs holds for the second', async () => {
  let limits: Limits = defaultLimits;
  world = await createWorld({}, { limits: () => limits });
  expect((await world.run(playbookOf([set]))).status).toBe('succeeded');
  limits = { ...limits, valueSize: 1000 };
  expect((await world.run(playbookOf([set]))).error?.code).toBe('VALUE_TOO_LARGE');
});

it('a run whose playbook has no deadline gets the one that holds for all, and says so when it passes', async () => {
  const clock = handClock();
  world = await createWorld({}, { clock, limits: { deadline: 60_000 } });
  const run = await world.start(playbookOf([ask]));
  const longer = await world.start(playbookOf([ask], { id: 'longer', deadline: { minutes: 2 } }));
  await world.until(run, 'wait.opened');
  await world.until(longer, 'wait.opened');
  await clock.advance(61_000);
  expect((await world.runtime.finished(run)).error).toMatchObject({
    code: 'deadline',
    message: expect.stringContaining('has no deadline of its own'),
  });
  expect((await world.store.run(longer))?.status).toBe('waiting');
  await clock.advance(60_000);
  expect((await world.runtime.finished(longer)).error?.message).toContain('before its deadline');
});
