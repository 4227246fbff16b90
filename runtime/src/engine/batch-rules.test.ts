import { evaluateValue } from '@setpiece/expressions';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld } from '../../testing/world.ts';
import type { ValueEvaluator } from '../index.ts';

/** A loop in batches over records, some of which cannot be written. */
interface Case {
  readonly items: readonly Item[];
  readonly batchSize: number;
  readonly onError: 'fail' | 'continue' | 'route' | undefined;
  readonly hasRoute: boolean;
  readonly attempts: number;
}

interface Item {
  readonly n: number;
  readonly refused: boolean;
  /** Whether there is such a record. */
  readonly exists: boolean;
  /** How often its templates fail before they succeed; that is tried again. */
  readonly failures: number;
}

const cases: fc.Arbitrary<Case> = fc.record({
  items: fc
    .array(
      fc.record({
        refused: fc.constantFrom(false, false, false, true),
        exists: fc.constantFrom(true, true, true, true, false),
        failures: fc.constantFrom(0, 0, 0, 0, 1, 2, 9),
      }),
      { maxLength: 9 },
    )
    .map((items) => items.map((item, n) => ({ n, ...item }))),
  batchSize: fc.integer({ min: 1, max: 4 }),
  onError: fc.constantFrom('fail', 'continue', 'route', undefined),
  hasRoute: fc.boolean(),
  attempts: fc.integer({ min: 1, max: 3 }),
});

/** Rules 6, 7 and 8 for batches as a few lines, without any of the engine: which items are written, which fail. */
function expected({ items, batchSize, onError, hasRoute, attempts }: Case) {
  const fails = ({ exists, failures }: Item) => !exists || failures >= attempts;
  const isTolerant = onError === 'continue' || onError === 'route';
  const written: number[] = [];
  for (let start = 0; start < items.length; start += batchSize) {
    const batch = items.slice(start, start + batchSize).filter(({ refused }) => !refused);
    if (batch.some(fails) && !isTolerant) return { written, failed: true };
    written.push(...batch.filter((item) => !fails(item)).map(({ n }) => n));
  }
  const taken = items.filter(({ refused }) => !refused);
  const failing = taken.filter(fails).map(({ n }) => n);
  if (onError === 'route' && failing.length)
    return hasRoute
      ? { written, failed: false, shown: { results: written, errors: failing } }
      : { written, failed: true };
  return { written, failed: false, shown: taken.map((item) => (fails(item) ? 'failed' : item.n)) };
}

/** A loop's result in short. */
function shown(got: unknown): unknown {
  if (!Array.isArray(got)) {
    const { results, errors } = got as { results: unknown; errors: { item: number }[] };
    return { results: shown(results), errors: errors.map(({ item }) => item) };
  }
  return (got as { seen?: number; status?: string }[]).map(({ seen, status }) => seen ?? status);
}

function playbookFor({ items, batchSize, onError, hasRoute, attempts }: Case, id: string) {
  const each = {
    id: 'each',
    kind: 'update_record',
    record: `/api/3/alerts/${id}-{{ vars.item.n if vars.item.exists else "none" }}`,
    fields: { seen: '{{ vars.item.n }}' },
    retry: { attempts, on: ['flaky'] },
    ...(onError && { onError }),
    forEach: { items, bulk: true, batchSize, condition: '{{ not vars.item.refused }}' },
  };
  const end = { id: 'end', kind: 'end' };
  return playbookOf([each, end], {
    id,
    routes: ['start > each', 'each > end', ...(hasRoute ? ['each error> end'] : [])],
    outputs: [{ name: 'got', value: '{{ vars.steps.each }}' }],
  });
}

it(
  'whatever fails, a loop in batches writes the records that the rules say, all of a batch or those that did not fail',
  { timeout: 120_000 },
  async () => {
    let tries = new Map<number, number>();
    const evaluator: ValueEvaluator = {
      async evaluateValue(value, roots, options) {
        const item = (roots['vars'] as { item?: Item }).item;
        if (item && options.at?.field === 'fields') {
          const before = tries.get(item.n) ?? 0;
          tries.set(item.n, before + 1);
          if (before < item.failures) throw Object.assign(new Error('Not now.'), { code: 'flaky' });
        }
        return evaluateValue(value, roots, options);
      },
    };
    const environment = { forRun: async () => ({ globalVars: {}, environment: {}, evaluator }) };
    const world = await createWorld({}, { environment });
    const seen = world.database.connection
      .prepare<[string], number>("select fields ->> 'seen' from records where uuid like ? and revision = 2 order by id")
      .pluck();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const id = `p${count++}`;
        tries = new Map();
        await world.store.commit(
          given.items.map(({ n }) => ({
            kind: 'record.insert',
            record: {
              ...{ uuid: `${id}-${n}`, id: count * 100 + n, module: 'alerts', fields: {} },
              ...{ createdAt: 0, modifiedAt: 0, revision: 1 },
            },
          })),
        );
        const wanted = expected(given);
        const run = await world.run(playbookFor(given, id));
        expect(seen.all(`${id}-%`)).toEqual(wanted.written);
        expect(run.status).toBe(wanted.failed ? 'failed' : 'succeeded');
        for (const [n, tried] of tries) expect([n, tried <= given.attempts]).toEqual([n, true]);
        expect(wanted.failed ? undefined : shown(run.outputs?.['got'])).toEqual(wanted.shown);
      }),
      { numRuns: 120 },
    );
    expect(world.trouble).toEqual([]);
    await world.close();
  },
);
