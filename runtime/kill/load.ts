import { playbookOf } from '../testing/playbook-of.ts';
import { versionOf } from '../testing/world.ts';

/** Items of the loop in one of the branches. */
export const loopItems = 50;

const call = (id: string, more: object = {}) => ({
  id,
  kind: 'connector',
  connector: 'sink',
  operation: 'effect',
  ...more,
});

/** The playbook of the kill test: a fork of four branches (effects, a loop of effects, a wait, records), then a join and one more effect. */
export const loadVersion = versionOf(
  playbookOf(
    [
      { id: 'prepare', kind: 'set_variable', variables: [{ name: 'n', value: '{{ vars.input.params.n * 2 }}' }] },
      call('one', { parameters: { n: '{{ vars.n }}' } }),
      call('loop', {
        parameters: { item: '{{ vars.item }}' },
        forEach: { items: `{{ range(${loopItems}) | list }}`, parallel: true, concurrency: 5 },
      }),
      { id: 'wait', kind: 'wait', for: { kind: 'duration', duration: { seconds: 0.2 } } },
      call('after-wait'),
      {
        id: 'record',
        kind: 'create_record',
        module: 'alerts',
        mode: 'upsert',
        fields: { sourceId: 'run {{ vars.input.params.n }}', name: 'n' },
      },
      call('last', { parameters: { sum: '{{ vars.steps.loop | length }}' } }),
    ],
    {
      id: 'load',
      routes: [
        'start > prepare',
        'prepare > one',
        'prepare > loop',
        'prepare > wait',
        'prepare > record',
        'wait > after-wait',
        'one > last',
        'loop > last',
        'after-wait > last',
        'record > last',
      ],
      outputs: [{ name: 'sum', value: '{{ vars.steps.loop | map(attribute="data") | sum }}' }],
    },
  ),
  'load-v1',
);

/** What every finished run must give. */
export const expectedSum = (loopItems * (loopItems - 1)) / 2;
