import type { Clock } from '../src/index.ts';

/** A clock that a test moves by hand: step by step, or with a jump as after a sleep or when somebody sets it. */
export interface HandClock extends Clock {
  /** Moves on, and calls back what is due, in order. */
  advance(milliseconds: number): Promise<void>;
  /** Is somewhere else at once; what was set goes on counting from there. */
  jump(to: string): Promise<void>;
}

/** Starts at a fixed time. */
export function handClock(start: number | string = '2026-05-01T08:00:00Z'): HandClock {
  let now = new Date(start).getTime();
  const alarms = new Set<{ at: number; callback: () => void }>();
  return {
    now: () => now,
    after(milliseconds, callback) {
      const alarm = { at: now + milliseconds, callback };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    async advance(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...alarms].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        alarms.delete(next);
        now = Math.max(now, next.at);
        next.callback();
        await settled();
      }
      now = until;
      await settled();
    },
    async jump(to) {
      const difference = Date.parse(to) - now;
      now += difference;
      for (const alarm of alarms) alarm.at += difference;
      // Timers of a machine that slept go off when it wakes.
      await this.advance(60_000);
    },
  };
}

/** Lets commits and what follows them happen. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 15; turn++) await new Promise((resolve) => setImmediate(resolve));
}
