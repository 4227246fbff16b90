import { createStore, openDatabase } from '@setpiece/db';
import { createRuntime } from '../src/index.ts';
import { playbookOf } from '../testing/playbook-of.ts';
import { versionOf } from '../testing/world.ts';

export const openRuns = Number(process.env['SETPIECE_BENCH_RUNS'] ?? 10_000);

const call = { id: 'call', kind: 'connector', connector: 'x', operation: 'echo', parameters: { n: '{{ vars.n }}' } };
const set = (name: string, value: string) => ({ id: name, kind: 'set_variable', variables: [{ name, value }] });

/** Two steps, a call, and one more step. */
export const openVersion = versionOf(
  playbookOf([set('n', '{{ vars.input.params.n }}'), set('m', '{{ vars.n + 1 }}'), call, set('o', '{{ vars.m + 1 }}')]),
  'open-v1',
);

if (process.argv[1] === import.meta.filename) await openMany(process.argv[2] ?? '');

/** Starts the runs; each call stays open for ever. Says when all of them are in it. */
async function openMany(file: string): Promise<void> {
  let calls = 0;
  const runtime = createRuntime({
    store: createStore(openDatabase(file)),
    runner: {
      run: () => {
        if (++calls === openRuns) console.log('open');
        return new Promise(() => setInterval(() => {}, 60_000));
      },
    },
    playbooks: { version: async () => openVersion, published: async () => openVersion },
    environment: { forRun: async () => ({ globalVars: {}, environment: {} }) },
  });
  await runtime.resume();
  for (let n = 0; n < openRuns; n += 100)
    await Promise.all(
      Array.from({ length: 100 }, (_, offset) =>
        runtime.start({
          version: openVersion,
          mode: 'live',
          trigger: { kind: 'manual' },
          input: { params: { n: n + offset } },
        }),
      ),
    );
}
