import { expect, test } from 'vitest';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Timer } from '../ports/write.ts';
import { Scheduler } from './scheduler.ts';

test('timers that cannot be fired hold up nobody behind them, and batches stay small', async () => {
  const timers = new Map<string, Timer>();
  for (let n = 0; n < 1000; n++)
    timers.set(`t${n}`, { run: n < 450 ? 'stuck' : 'r', id: `t${n}`, kind: 'wait', due: n });
  const batches: number[] = [];
  const store = {
    dueTimers: async (_: number, limit: number) => {
      batches.push(0);
      return [...timers.values()].slice(0, limit);
    },
    nextDue: async () => undefined,
  } as unknown as Store;
  const fire = async ({ run, id }: Timer) => {
    batches[batches.length - 1] = (batches.at(-1) ?? 0) + 1;
    if (run === 'r') timers.delete(id);
  };
  await new Scheduler(store, { now: () => 2000, after: () => () => {} }, fire, () => {}).look();
  expect([...timers.values()].every(({ run }) => run === 'stuck')).toBe(true);
  expect(batches.reduce((sum, one) => sum + one, 0)).toBe(1000);
  expect(Math.max(...batches)).toBeLessThanOrEqual(200);
});

test('a timer that falls due between two questions to the store is fired all the same', async () => {
  const timer: Timer = { run: 'r', id: 't', kind: 'wait', due: 100 };
  let timers = [timer];
  let time = 99;
  const store = {
    async dueTimers(now: number) {
      const due = timers.filter((one) => one.due <= now);
      time = 100;
      return due;
    },
    async nextDue(now: number) {
      return timers.find((one) => one.due > now)?.due;
    },
  } as unknown as Store;
  const alarms: (() => void)[] = [];
  const clock: Clock = {
    now: () => time,
    after(_, callback) {
      alarms.push(callback);
      return () => {};
    },
  };
  const fired: string[] = [];
  const fire = async ({ id }: Timer) => {
    fired.push(id);
    timers = [];
  };
  await new Scheduler(store, clock, fire, () => {}).look();
  for (const alarm of alarms) alarm();
  await expect.poll(() => fired).toEqual(['t']);
});
