import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCallGate, type CallLimits } from './call-gate.ts';

/** A clock that the test moves. */
function handClock() {
  let now = 1_000_000;
  const alarms = new Set<{ at: number; callback: () => void }>();
  return {
    now: () => now,
    after(milliseconds: number, callback: () => void) {
      const alarm = { at: now + milliseconds, callback };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    async advance(milliseconds: number) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...alarms].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        alarms.delete(next);
        now = next.at;
        next.callback();
        await Promise.resolve();
      }
      now = until;
      await Promise.resolve();
    },
    get alarms() {
      return alarms.size;
    },
  };
}

function gateWith(limits: Partial<CallLimits>) {
  const clock = handClock();
  let current: CallLimits | undefined = { configuration: 'c1', name: 'Main', ...limits };
  const gate = createCallGate({ limitsOf: () => current, clock });
  return { clock, gate, change: (next: CallLimits | undefined) => (current = next) };
}

const call = { connector: 'http' };

it('a configuration without limits bounds nothing', async () => {
  expect(await gateWith({}).gate.enter(call)).toBeUndefined();
});

it('calls above the limit wait for those before them, first come first served, and see how many are ahead', async () => {
  const { gate } = gateWith({ maxConcurrent: 2 });
  const order: number[] = [];
  const turns = await Promise.all(
    [0, 1, 2, 3, 4].map(async (n) => {
      const turn = await gate.enter(call);
      void turn?.comes.then(() => order.push(n));
      return turn;
    }),
  );
  expect(turns.map((turn) => turn?.line?.ahead)).toEqual([undefined, undefined, 0, 1, 2]);
  await Promise.resolve();
  expect(order).toEqual([0, 1]);
  turns[1]?.leave();
  turns[3]?.leave();
  await Promise.resolve();
  expect(order).toEqual([0, 1, 2]);
  turns[0]?.leave();
  turns[0]?.leave();
  await Promise.resolve();
  expect(order).toEqual([0, 1, 2, 4]);
});

it('no 60 seconds see more calls than the rate', async () => {
  const { gate, clock } = gateWith({ ratePerMinute: 3 });
  const start = clock.now();
  const begun: number[] = [];
  const enter = async () => {
    const turn = await gate.enter(call);
    void turn?.comes.then(() => {
      begun.push(clock.now() - start);
      turn.leave();
    });
  };
  for (let n = 0; n < 4; n++) await enter();
  await clock.advance(20_000);
  for (let n = 0; n < 4; n++) await enter();
  await clock.advance(300_000);
  expect(begun).toEqual([0, 0, 0, 60_000, 60_000, 60_000, 120_000, 120_000]);
  expect(clock.alarms).toBe(0);
});

it('a limit that is raised or taken away lets go who waits at the next call', async () => {
  const { gate, change } = gateWith({ maxConcurrent: 1 });
  const first = await gate.enter(call);
  const second = await gate.enter(call);
  expect([first?.line, second?.line?.name]).toEqual([undefined, 'Main']);
  change({ configuration: 'c1', name: 'Main', maxConcurrent: 3 });
  expect((await gate.enter(call))?.line).toBeUndefined();
  await second?.comes;
});

it('whatever comes and goes, both limits hold and everybody gets a turn in order', async () => {
  const step = fc.record({ wait: fc.nat(40_000), calls: fc.nat(4), ends: fc.nat(4), gives: fc.nat(1) });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(step, { maxLength: 20 }),
      async (maxConcurrent, ratePerMinute, steps) => {
        const { gate, clock } = gateWith({ maxConcurrent, ratePerMinute });
        const begun: { n: number; at: number }[] = [];
        const open = new Map<number, () => void>();
        const waiting = new Map<number, () => void>();
        let n = 0;
        for (const { wait, calls, ends, gives } of [...steps, ...Array(80).fill(drain)] as (typeof drain)[]) {
          for (let k = 0; k < calls; k++) {
            const id = n++;
            const turn = await gate.enter(call);
            if (!turn) throw new Error('It is bounded.');
            waiting.set(id, () => turn.leave());
            void turn.comes.then(() => {
              if (!waiting.delete(id)) return;
              begun.push({ n: id, at: clock.now() });
              open.set(id, () => turn.leave());
            });
          }
          await Promise.resolve();
          for (const [id, leave] of [...waiting].slice(0, gives)) {
            waiting.delete(id);
            leave();
          }
          for (const [id, leave] of [...open].slice(0, ends)) {
            open.delete(id);
            leave();
          }
          await Promise.resolve();
          await clock.advance(wait);
          expect(open.size).toBeLessThanOrEqual(maxConcurrent);
        }
        expect(waiting.size).toBe(0);
        expect(begun.map((call) => call.n)).toEqual(begun.map((call) => call.n).toSorted((a, b) => a - b));
        const tooSoon = begun.filter(({ at }, index) => at - (begun[index - ratePerMinute]?.at ?? -Infinity) < 60_000);
        expect(tooSoon).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

const drain = { wait: 60_000, calls: 0, ends: 5, gives: 0 };
