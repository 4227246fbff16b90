import type { Clock } from '../src/index.ts';

/** A clock that a test moves by hand. */
export interface HandClock extends Clock {
  /** Moves on, and calls back what is due, in order. */
  advance(milliseconds: number): Promise<void>;
}

/** Starts at a fixed time. */
export function handClock(start = Date.parse('2026-05-01T08:00:00Z')): HandClock {
  let now = start;
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
  };
}

/** Lets commits and what follows them happen. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve));
}
