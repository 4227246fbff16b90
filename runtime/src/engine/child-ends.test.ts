import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const child = playbookOf(
  [{ id: 'set', kind: 'set_variable', variables: [{ name: 'n', value: '{{ vars.input.params.n }}' }] }],
  { id: 'child', trigger: { id: 'start', name: 'Start', kind: 'referenced' } },
);
const parent = playbookOf(
  [
    {
      id: 'call',
      kind: 'reference',
      playbook: 'child',
      arguments: { n: '{{ vars.item }}' },
      forEach: { items: '{{ range(100) | list }}' },
    },
  ],
  { id: 'parent', outputs: [{ name: 'sum', value: "{{ vars.steps.call | map(attribute='n') | sum }}" }] },
);

it('children that only compute share their commits with the parent, and each is a run of its own', async () => {
  world = await createWorld();
  world.publish(child);
  const before = world.database.writer.transactions;
  const { outputs } = await world.run(parent);
  expect(outputs).toEqual({ sum: 4950 });
  expect(world.database.writer.transactions - before).toBeLessThan(30);
  const children = await world.reader.runs({ playbook: 'child', limit: 200 });
  expect(children).toHaveLength(100);
  expect(new Set(children.map(({ status }) => status))).toEqual(new Set(['succeeded']));
});

it('a parent does not go on with the end of a child that the journal refused', async () => {
  world = await createWorld();
  const { store } = world;
  // Somebody else writes the child's row first: its own last commit is then refused.
  let refused = 0;
  const meddling: typeof store = {
    ...store,
    async commit(writes) {
      const ends = writes.some(
        (write) => write.kind === 'events' && write.events.some(({ type }) => type === 'run.succeeded'),
      );
      const isChild = writes.some((write) => write.kind === 'run.update' && write.run !== parentRun);
      if (!ends || !isChild || refused++) return store.commit(writes);
      throw Object.assign(new Error('Not now.'), { name: 'StaleRecord' });
    },
  };
  const runtime = await world.restart({ store: meddling });
  const version = world.publish(parent);
  world.publish(child);
  let parentRun = '';
  const started = runtime.start({ version, mode: 'live', trigger: { kind: 'manual' }, input: {} });
  ({ run: parentRun } = await started);
  expect((await runtime.finished(parentRun, AbortSignal.timeout(60_000))).outputs).toEqual({ sum: 4950 });
  expect(refused).toBeGreaterThan(1);
  expect(await world.reader.runs({ playbook: 'child', limit: 200 })).toHaveLength(100);
});
