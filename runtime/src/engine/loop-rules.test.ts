import fc from 'fast-check';
import { expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, failing } from '../../testing/world.ts';

/** A loop over items that fail, are refused or succeed as the item says. */
interface Case {
  readonly items: readonly Item[];
  readonly way: 'one' | 'parallel' | 'bulk';
  readonly concurrency: number;
  readonly batchSize: number;
  readonly onError: 'fail' | 'continue' | 'route' | undefined;
  readonly hasRoute: boolean;
  readonly attempts: number;
}

interface Item {
  readonly n: number;
  readonly refused: boolean;
  /** How often it fails before it succeeds. */
  readonly failures: number;
  readonly retryable: boolean;
}

const cases: fc.Arbitrary<Case> = fc.record({
  items: fc
    .array(
      fc.record({
        refused: fc.boolean(),
        failures: fc.constantFrom(0, 0, 0, 1, 2, 9),
        retryable: fc.boolean(),
      }),
      { maxLength: 7 },
    )
    .map((items) => items.map((item, n) => ({ n, ...item }))),
  way: fc.constantFrom('one', 'parallel', 'bulk'),
  concurrency: fc.integer({ min: 1, max: 4 }),
  batchSize: fc.integer({ min: 1, max: 4 }),
  onError: fc.constantFrom('fail', 'continue', 'route', undefined),
  hasRoute: fc.boolean(),
  attempts: fc.integer({ min: 1, max: 3 }),
});

/** Rules 6 and 7 as a few lines, without any of the engine. */
function expected({ items, onError, attempts, hasRoute }: Case) {
  const taken = items.filter(({ refused }) => !refused);
  const fails = ({ failures, retryable }: Item) => failures > 0 && (!retryable || failures >= attempts);
  const value = (item: Item) => (fails(item) ? { status: 'failed', code: 'bad' } : { status: 'Success', n: item.n });
  const failed = taken.filter(fails);
  if (!failed.length || onError === 'continue')
    return { status: 'succeeded', path: 'plain', results: taken.map(value), errors: null };
  if (onError === 'route' && hasRoute)
    return {
      status: 'succeeded',
      path: 'error',
      results: taken.filter((item) => !fails(item)).map(value),
      errors: failed.map(({ n }) => n),
    };
  return { status: 'failed', path: null, results: null, errors: null };
}

function playbookFor({ items, way, concurrency, batchSize, onError, hasRoute, attempts }: Case, id: string) {
  const each = {
    id: 'each',
    kind: 'connector',
    connector: 'x',
    operation: 'call',
    parameters: { item: '{{ vars.item }}' },
    retry: { attempts },
    ...(onError && { onError }),
    forEach: {
      items,
      condition: '{{ not vars.item.refused }}',
      ...(way === 'parallel' && { parallel: true, concurrency }),
      ...(way === 'bulk' && { bulk: true, batchSize }),
    },
  };
  const path = (name: string) => ({ id: name, kind: 'set_variable', variables: [{ name: 'path', value: name }] });
  return playbookOf([each, path('plain'), path('error')], {
    id,
    routes: ['start > each', 'each > plain', ...(hasRoute ? ['each error> error'] : ['plain > error'])],
    outputs: [
      { name: 'path', value: '{{ vars.path }}' },
      { name: 'output', value: '{{ vars.steps.each }}' },
    ],
  });
}

it('whatever its settings, a loop gives what the rules say: which items, in which order, which errors, which way', async () => {
  const tries = new Map<string, number>();
  const world = await createWorld({
    async call({ parameters, run }) {
      const item = parameters['item'] as unknown as Item;
      const before = tries.get(`${run}/${item.n}`) ?? 0;
      tries.set(`${run}/${item.n}`, before + 1);
      // Items of a parallel loop end in another order than they began.
      for (let turn = 0; turn < (item.n * 7) % 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      return before < item.failures ? failing('bad', item.retryable) : { n: item.n };
    },
  });
  let count = 0;
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const wanted = expected(given);
      const run = await world.run(playbookFor(given, `p${count++}`));
      expect(run.status).toBe(wanted.status);
      for (const { n, failures, retryable, refused } of given.items) {
        const most = retryable ? Math.min(failures + 1, given.attempts) : 1;
        const tried = tries.get(`${run.id}/${n}`) ?? 0;
        expect(tried).toBeLessThanOrEqual(refused ? 0 : most);
        expect(tried).toBeGreaterThanOrEqual(wanted.status === 'succeeded' && !refused ? most : 0);
      }
      expect(run.error?.code).toBe(wanted.status === 'failed' ? 'bad' : undefined);
      if (wanted.status === 'failed') return;
      const { path, output } = run.outputs as { path: string; output: unknown };
      const all = wanted.errors ? (output as { results: unknown[] }).results : (output as unknown[]);
      const shown = (all as { data?: { n: number }; status: string; error?: { code: string } }[]).map((one) =>
        one.error ? { status: one.status, code: one.error.code } : { status: one.status, n: one.data?.n },
      );
      expect(shown).toEqual(wanted.results);
      const errors = wanted.errors && (output as { errors: { item: number }[] }).errors.map(({ item }) => item);
      expect(errors).toEqual(wanted.errors);
      // Without an error route the plain way leads on to the step behind it.
      expect(path).toBe(given.hasRoute ? wanted.path : 'error');
    }),
    { numRuns: 150 },
  );
  expect(world.trouble).toEqual([]);
  await world.close();
});
