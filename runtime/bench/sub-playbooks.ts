import { report, timesEach } from '../../scripts/figures.mjs';
import { playbookOf } from '../testing/playbook-of.ts';
import { inWorld } from './bench-world.ts';
import { pureTransitions } from './pure-transition.ts';

const child = playbookOf(
  [
    {
      id: 'set',
      kind: 'set_variable',
      variables: [
        { name: 'r', value: '{{ vars.input.params.i * 2 }}' },
        { name: 'tag', value: 'item-{{ vars.input.params.i }}' },
      ],
    },
  ],
  { id: 'child', trigger: { id: 'start', name: 'Start', kind: 'referenced' } },
);

const calls = (more: object) =>
  playbookOf(
    [
      {
        id: 'call',
        kind: 'reference',
        playbook: 'child',
        arguments: { i: '{{ vars.item.i }}' },
        forEach: { items: '{{ vars.input.params.items }}', condition: '{{ vars.item.i % 2 == 0 }}', ...more },
      },
    ],
    { id: `parent-${JSON.stringify(more)}` },
  );

const items = Array.from({ length: 200 }, (_, i) => ({ i }));

/** A loop over 200 items calls a playbook for 100 of them, each call a durable run of its own. Beside it: its pure transitions alone. */
export async function subPlaybooks(): Promise<void> {
  for (const [name, more] of [
    ['one after the other', {}],
    ['10 at once', { parallel: true }],
    ['100 at once', { parallel: true, concurrency: 100 }],
  ] as const)
    await inWorld(async (world) => {
      const transitions = pureTransitions(world.publish(child));
      const playbook = calls(more);
      const ours = await timesEach(() => world.run(playbook, { params: { items } }), 2500);
      const reference = await timesEach(async () => {
        for (let call = 0; call < 100; call++) transitions();
      }, 500);
      report(`100 sub-playbook calls, ${name} / pure transitions`, 'ms/100 calls', ours, reference, {
        aimMilliseconds: 37,
      });
    });
}
