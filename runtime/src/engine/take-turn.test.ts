import type { CallGate } from '@setpiece/connector-kit';
import { createCallGate, type CallLimits } from '@setpiece/connector-host';
import { afterEach, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { systemClock } from '../index.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const limits: CallLimits = { configuration: 'c1', name: 'Main', maxConcurrent: 1 };
const gateOf = (more: Partial<CallLimits> = {}, clock = systemClock): CallGate =>
  createCallGate({ limitsOf: () => ({ ...limits, ...more }), clock });
const soon = () => AbortSignal.timeout(60_000);

const call = (id: string, more = {}) => ({ id, kind: 'connector', connector: 'x', operation: 'call', ...more });

it('calls of one configuration wait for a free place, and the StepRun says for what', async () => {
  const open: (() => void)[] = [];
  world = await createWorld(
    { call: () => new Promise((resolve) => open.push(() => resolve('ok'))) },
    { gate: gateOf() },
  );
  const playbook = playbookOf([call('call')]);
  const [first, second, third] = [
    await world.start(playbook),
    await world.start(playbook),
    await world.start(playbook),
  ];
  await world.until(third, 'wait.opened');
  expect(world.calls).toHaveLength(1);
  const [waiting] = await world.reader.stepRuns(third);
  expect(waiting).toMatchObject({
    status: 'waiting',
    waitingFor: { kind: 'place', connector: 'x', configuration: 'c1', name: 'Main', ahead: 1 },
  });
  for (const run of [first, second, third]) {
    while (!open.length) await new Promise((resolve) => setTimeout(resolve, 1));
    open.shift()?.();
    expect((await world.runtime.finished(run, soon())).status).toBe('succeeded');
  }
});

it('a run in line can be cancelled, and does not hold up those behind it', async () => {
  let end = () => {};
  let calls = 0;
  world = await createWorld(
    { call: () => (++calls === 1 ? new Promise((resolve) => (end = () => resolve(1))) : 2) },
    { gate: gateOf() },
  );
  const playbook = playbookOf([call('call')]);
  const [first, second, third] = [
    await world.start(playbook),
    await world.start(playbook),
    await world.start(playbook),
  ];
  await world.until(third, 'wait.opened');
  await world.runtime.cancel(second);
  end();
  expect((await world.runtime.finished(first, soon())).status).toBe('succeeded');
  expect((await world.runtime.finished(third, soon())).status).toBe('succeeded');
  expect(calls).toBe(2);
});

it('the timeout bounds the call, not the wait in line', async () => {
  const clock = handClock();
  let end = () => {};
  let calls = 0;
  world = await createWorld(
    { call: () => (++calls === 1 ? new Promise((resolve) => (end = () => resolve(1))) : 'quick') },
    { gate: gateOf({}, clock), clock },
  );
  const first = await world.start(playbookOf([call('call')], { id: 'a' }));
  await world.until(first, 'step.started');
  const second = await world.start(playbookOf([call('call', { timeout: { minutes: 1 } })], { id: 'b' }));
  await world.until(second, 'wait.opened');
  await clock.advance(3_600_000);
  end();
  expect((await world.runtime.finished(second, soon())).status).toBe('succeeded');
});

it('F21: a connector that never answers is cut off by the scheduler, and its place is free for the next call', async () => {
  const clock = handClock();
  let calls = 0;
  world = await createWorld(
    { call: () => (++calls === 1 ? new Promise(() => {}) : 'ok') },
    { gate: gateOf({}, clock), clock },
  );
  const slow = await world.start(playbookOf([call('call', { timeout: { seconds: 30 } })], { id: 'slow' }));
  while (calls === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  const next = await world.start(playbookOf([call('call')], { id: 'next' }));
  await world.until(next, 'wait.opened');
  await clock.advance(30_000);
  expect((await world.runtime.finished(slow, soon())).error).toMatchObject({ code: 'timeout' });
  expect((await world.runtime.finished(next, soon())).status).toBe('succeeded');
});

it('a rate holds for any minute, and the wait shows', async () => {
  const clock = handClock();
  const at: number[] = [];
  world = await createWorld(
    { call: () => void at.push(clock.now()) },
    {
      gate: gateOf({ maxConcurrent: 5, ratePerMinute: 2 }, clock),
      clock,
    },
  );
  const run = await world.start(playbookOf([call('call', { forEach: { items: [1, 2, 3, 4, 5], parallel: true } })]));
  await world.until(run, 'wait.opened');
  for (let minutes = 0; minutes < 3; minutes++) await clock.advance(60_000);
  expect((await world.runtime.finished(run, soon())).status).toBe('succeeded');
  const start = at[0] ?? 0;
  expect(at.map((time) => (time - start) / 60_000)).toEqual([0, 0, 1, 1, 2]);
});

it('an attempt that a crash finds in line is not in doubt: it had not begun', async () => {
  let calls = 0;
  world = await createWorld(
    { call: () => (++calls === 1 ? new Promise(() => {}) : 'ok') },
    { gate: gateOf(), limits: { grace: 30 }, inDoubt: () => 'fail' },
  );
  const [first, second] = [
    await world.start(playbookOf([call('call')], { id: 'a' })),
    await world.start(playbookOf([call('call')], { id: 'b' })),
  ];
  await world.until(second, 'wait.opened');
  const next = await world.restart({ gate: gateOf() });
  expect((await next.finished(first, soon())).error?.code).toBe('in_doubt');
  expect((await next.finished(second, soon())).status).toBe('succeeded');
  expect((await world.events(second)).map(({ type }) => type)).not.toContain('step.in_doubt');
});

it('stop does not wait for those in line: they are taken up again at the next start', async () => {
  let calls = 0;
  let end = () => {};
  world = await createWorld(
    { call: () => (++calls === 1 ? new Promise((resolve) => (end = () => resolve(1))) : 'ok') },
    { gate: gateOf() },
  );
  const playbook = playbookOf([call('call')]);
  const [first, second] = [await world.start(playbook), await world.start(playbook)];
  await world.until(second, 'wait.opened');
  const stopped = world.runtime.stop();
  end();
  await stopped;
  expect(await world.reader.run(first)).toMatchObject({ status: 'succeeded' });
  expect(await world.reader.run(second)).toMatchObject({ status: 'queued' });
  const next = await world.restart({ gate: gateOf() });
  expect((await next.finished(second, soon())).status).toBe('succeeded');
  expect(calls).toBe(2);
});

it('a retry waits as long as the far side asks for', async () => {
  const clock = handClock();
  const at: number[] = [];
  world = await createWorld(
    {
      call: () => {
        at.push(clock.now());
        const failure = { code: 'http_429', message: 'Slow down.', retryable: true, retryAfterMs: 90_000 };
        return at.length === 1 ? { failure } : 'ok';
      },
    },
    { clock },
  );
  const retry = { attempts: 2, delay: { seconds: 1 }, on: ['rate_limited'] };
  const run = await world.start(playbookOf([call('call', { retry })]));
  await world.until(run, 'step.retry_scheduled');
  await clock.advance(100_000);
  expect((await world.runtime.finished(run, soon())).status).toBe('succeeded');
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBe(90_000);
});
