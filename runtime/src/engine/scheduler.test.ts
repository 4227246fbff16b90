import { expect, test } from 'vitest';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Timer } from '../ports/write.ts';
import { Scheduler } from './scheduler.ts';

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
