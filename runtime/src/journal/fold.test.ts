import type { Values } from '@setpiece/playbook';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, failing, type World } from '../../testing/world.ts';
import { emptyState } from './run-state.ts';
import { fold } from './fold.ts';
import { loadVersion } from './loaded-version.ts';
import { snapshotText, stateOfSnapshot } from './snapshot-text.ts';

let world: World;
afterEach(async () => {
  await world.close();
});

/** Steps of many kinds in a chain, with everything that changes vars. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('set_variable'), variables: fc.array(variable(), { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('set_variable'),
    variables: fc.array(variable(), { minLength: 1, maxLength: 2 }),
    forEach: fc.record({ items: fc.array(fc.integer(), { maxLength: 4 }), parallel: fc.boolean() }),
  }),
  fc.record({
    kind: fc.constant('connector'),
    connector: fc.constant('x'),
    operation: fc.constantFrom('ok', 'bad'),
    onError: fc.constant('continue'),
    variables: fc.array(variable(), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('decision'),
    options: fc.constant([]),
    when: fc.constantFrom('{{ true }}', '{{ false }}'),
  }),
  fc.record({ kind: fc.constant('wait'), for: fc.constant({ kind: 'duration', duration: { seconds: 0.002 } }) }),
);

function variable() {
  return fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    value: fc.constantFrom<unknown>(
      1,
      'text',
      [1],
      { k: 'v' },
      '{{ vars.a }}',
      '{{ vars.item }}',
      '{% do vars.list.append(1) %}{{ vars.list | length }}',
      '{{ vars.result }}',
    ),
  });
}

describe('the journal of any run', () => {
  it.each([100, 0])(
    'folds to what the runtime had in memory (%i waiting runs kept there)',
    { timeout: 120_000 },
    async (parkedInMemory) => {
      world = await createWorld({ ok: () => ({ n: 1 }), bad: () => failing('bad') }, { limits: { parkedInMemory } });
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
          const named = steps.map((given, index) => ({ id: `s${index}`, ...given }));
          const trigger = { id: 'start', name: 'Start', kind: 'manual', variables: [{ name: 'list', value: '[]' }] };
          const outputs = ['a', 'b', 'c', 'list', 'steps'].map((name) => ({ name, value: `{{ vars.${name} }}` }));
          const playbook = playbookOf(named, { id: `p${number++}`, values: 'fortisoar', trigger, outputs });
          const run = await world.run(playbook);
          expect(run.error).toBeUndefined();
          const vars = await world.vars(run.id);
          // Outputs are evaluated on the live vars; those that render as text are not the same value.
          const names = outputs.map(({ name }) => name).filter((name) => typeof vars[name] === 'object');
          expect(picked(run.outputs ?? {}, names)).toEqual(picked(vars, names));
          await expectSnapshotsToHold(run.id, playbook.id);
        }),
        { numRuns: 60 },
      );
    },
  );

  async function expectSnapshotsToHold(run: string, playbook: string): Promise<void> {
    const version = loadVersion(world.published(playbook));
    const events = await world.events(run);
    const state = emptyState(run);
    let restored = emptyState(run);
    for (const event of events) {
      fold(state, event, version);
      fold(restored, event, version);
      restored = stateOfSnapshot(snapshotText(restored), version);
      expect(restored).toEqual(stateOfSnapshot(snapshotText(state), version));
    }
    expect(restored.vars).toEqual(state.vars);
  }
});

it("a chosen option's routes carry the result to a join, plain routes beside them do not", async () => {
  world = await createWorld({ look: () => 'found' });
  const choose = { id: 'choose', kind: 'decision', options: [{ name: 'look', default: true }] };
  const look = { id: 'look', kind: 'connector', connector: 'x', operation: 'look' };
  const seen = { id: 'seen', kind: 'set_variable', variables: [{ name: 'seen', value: '{{ vars.result }}' }] };
  const routes = ['start > choose', 'choose > seen', 'choose [look]> look', 'look > seen'];
  const run = await world.run(playbookOf([choose, look, seen], { routes }));
  expect((await world.vars(run.id))['seen']).toMatchObject({ data: 'found' });
});

function picked(values: Values, names: readonly string[]): unknown {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
