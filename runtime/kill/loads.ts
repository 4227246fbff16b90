import type { Values } from '@setpiece/playbook';
import type { PlaybookVersion } from '../src/index.ts';
import { playbookOf } from '../testing/playbook-of.ts';
import { versionOf } from '../testing/world.ts';

/** What the worker runs again and again. */
export interface Load {
  /** The one that is started. */
  readonly main: PlaybookVersion;
  /** Those that it refers to, by id. */
  readonly children: Readonly<Record<string, PlaybookVersion>>;
  /** What every finished run of it must give. */
  readonly outputs: Values;
}

const call = (id: string, more: object = {}) => ({
  id,
  kind: 'connector',
  connector: 'sink',
  operation: 'effect',
  ...more,
});

const loopItems = 40;
const sumOf = (count: number) => (count * (count - 1)) / 2;

const child = versionOf(
  playbookOf(
    [
      { id: 'nap', kind: 'wait', for: { kind: 'duration', duration: { seconds: 0.03 } } },
      call('inner', { parameters: { item: 7 } }),
    ],
    {
      id: 'child',
      outputs: [{ name: 'inner', value: '{{ vars.steps.inner.data }}' }],
    },
  ),
  'child-v1',
);

/** Eight branches: effects, a loop of effects, a wait, records, a sub-playbook, an approval, a cycle, a call that can be asked about. */
const mixed: Load = {
  children: { child },
  outputs: { sum: sumOf(loopItems), inner: 7, count: 3, answer: 'Approve' },
  main: versionOf(
    playbookOf(
      [
        {
          id: 'prepare',
          kind: 'set_variable',
          variables: [
            { name: 'n', value: '{{ vars.input.params.n * 2 }}' },
            { name: 'count', value: 0 },
          ],
        },
        call('one', { parameters: { n: '{{ vars.n }}' } }),
        call('loop', {
          parameters: { item: '{{ vars.item }}' },
          forEach: { items: `{{ range(${loopItems}) | list }}`, parallel: true, concurrency: 5 },
        }),
        { id: 'wait', kind: 'wait', for: { kind: 'duration', duration: { seconds: 0.1 } } },
        call('after-wait'),
        {
          id: 'record',
          kind: 'create_record',
          module: 'alerts',
          mode: 'upsert',
          fields: { sourceId: 'run {{ vars.input.params.n }}', name: 'n' },
        },
        { id: 'refer', kind: 'reference', playbook: 'child' },
        { id: 'ask', kind: 'manual_input', title: 'Go on?', options: [{ name: 'Approve' }, { name: 'Reject' }] },
        { id: 'step-up', kind: 'set_variable', variables: [{ name: 'count', value: '{{ vars.count + 1 }}' }] },
        {
          id: 'enough',
          kind: 'decision',
          options: [
            { name: 'more', condition: '{{ vars.count < 3 }}' },
            { name: 'enough', default: true },
          ],
        },
        call('probed', { operation: 'probed', inDoubt: 'probe' }),
        call('last', { parameters: { sum: '{{ vars.steps.loop | length }}' } }),
      ],
      {
        id: 'load',
        routes: [
          'start > prepare',
          ...['one', 'loop', 'wait', 'record', 'refer', 'ask', 'step-up', 'probed'].map((id) => `prepare > ${id}`),
          'wait > after-wait',
          'step-up > enough',
          'enough [more]> step-up',
          'enough [enough]> last',
          ...['one', 'loop', 'after-wait', 'record', 'refer', 'ask', 'probed'].map((id) => `${id} > last`),
        ],
        outputs: [
          { name: 'sum', value: '{{ vars.steps.loop | map(attribute="data") | sum }}' },
          { name: 'inner', value: '{{ vars.steps.refer.inner }}' },
          { name: 'count', value: '{{ vars.count }}' },
          { name: 'answer', value: '{{ vars.steps.ask.option }}' },
        ],
      },
    ),
    'load-v1',
  ),
};

const branches = Array.from({ length: 32 }, (_, index) => `branch-${index}`);

/** A fork of 32 calls. */
const fork: Load = {
  children: {},
  outputs: { done: 32 },
  main: versionOf(
    playbookOf(
      [
        ...branches.map((id) => call(id, { parameters: { item: 1 } })),
        { id: 'join', kind: 'set_variable', variables: [] },
      ],
      {
        id: 'fork',
        routes: branches.flatMap((id) => [`start > ${id}`, `${id} > join`]),
        outputs: [
          { name: 'done', value: `{{ [${branches.map((id) => `vars.steps['${id}'].data`).join(', ')}] | sum }}` },
        ],
      },
    ),
    'fork-v1',
  ),
};

/** A loop of 1,000 calls, one after another. */
const loop: Load = {
  children: {},
  outputs: { sum: sumOf(1000) },
  main: versionOf(
    playbookOf(
      [call('loop', { parameters: { item: '{{ vars.item }}' }, forEach: { items: '{{ range(1000) | list }}' } })],
      {
        id: 'loop',
        outputs: [{ name: 'sum', value: '{{ vars.steps.loop | map(attribute="data") | sum }}' }],
      },
    ),
    'loop-v1',
  ),
};

/** A call, then one that ends the process, when the run's number is 1. */
const poison: Load = {
  children: {},
  outputs: {},
  main: versionOf(
    playbookOf(
      [call('one'), call('bad', { operation: 'poison', when: '{{ vars.input.params.n == 1 }}' }), call('last')],
      { id: 'poison' },
    ),
    'poison-v1',
  ),
};

/** The loads by name. */
export const loads: Readonly<Record<string, Load>> = { mixed, fork, loop, poison };

/** Any version of the loads, by its id. */
export function versionOfLoads(id: string): PlaybookVersion | undefined {
  const all = Object.values(loads).flatMap(({ main, children }) => [main, ...Object.values(children)]);
  return all.find((version) => version.id === id);
}
