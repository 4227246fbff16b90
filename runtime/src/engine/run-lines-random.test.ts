import fc from 'fast-check';
import { expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld } from '../../testing/world.ts';

type Move = 'start' | 'answer' | 'cancel-first' | 'cancel-last' | 'crash' | 'stop';
const moves = fc.array(
  fc.constantFrom<Move>('start', 'start', 'start', 'answer', 'answer', 'cancel-first', 'cancel-last', 'crash', 'stop'),
  { minLength: 5, maxLength: 25 },
);

it(
  'whatever starts, ends, is cancelled or crashes: never too many are under way, nobody overtakes, and all come to an end',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), moves, async (concurrency, given) => {
        const world = await createWorld({}, { limits: { grace: 5 }, clock: handClock() });
        let { runtime } = world;
        const ask = { id: 'ask', kind: 'manual_input', title: '?' };
        const version = world.publish(playbookOf([ask], { concurrency }));
        const accepted: string[] = [];
        const statuses = async () => Promise.all(accepted.map(async (run) => (await world.reader.run(run))!));
        const settle = async () => {
          for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
        };
        const open = async () => (await statuses()).filter(({ endedAt }) => endedAt === undefined);
        const play: { readonly [Each in Move]: () => Promise<unknown> } = {
          async start() {
            const start = { version, mode: 'live', trigger: { kind: 'manual' }, input: {} } as const;
            accepted.push((await runtime.start(start)).run);
          },
          async answer() {
            const waiting = (await open()).find(({ status }) => status === 'waiting');
            if (waiting) await runtime.answer(waiting.id, 'ask', 1, undefined, { input: {} });
          },
          'cancel-first': async () => {
            const [first] = await open();
            if (first) await runtime.cancel(first.id);
          },
          'cancel-last': async () => {
            const last = (await open()).at(-1);
            if (last) await runtime.cancel(last.id);
          },
          crash: async () => (runtime = await world.restart({ clock: handClock() })),
          async stop() {
            await runtime.stop();
            runtime = await world.restart({ clock: handClock() });
          },
        };
        const check = async () => {
          const runs = await statuses();
          const held = runs.filter((run) => run.place === 'held' && run.endedAt === undefined);
          expect(held.length).toBeLessThanOrEqual(concurrency);
          const waiting = runs.filter(({ place, status }) => place === 'waiting' && status === 'queued');
          expect(waiting.map(({ position }) => position)).toEqual(waiting.map((_, index) => index + 1));
          const firstWaiting = runs.findIndex(({ id }) => id === waiting[0]?.id);
          const overtaking = runs.filter(
            ({ place, endedAt }, index) =>
              firstWaiting >= 0 && index > firstWaiting && place === 'held' && endedAt === undefined,
          );
          expect(overtaking).toEqual([]);
        };
        try {
          for (const move of given) {
            await play[move]();
            await settle();
            await check();
          }
          for (let left = await open(); left.length; left = await open()) {
            await play.answer();
            await settle();
            await check();
          }
          const ends = (await statuses()).map(({ status }) => status);
          expect(ends.every((status) => status === 'succeeded' || status === 'cancelled')).toBe(true);
        } finally {
          await world.close();
        }
      }),
      { numRuns: 25 },
    );
  },
);
