import type { Playbook } from '@setpiece/playbook';
import { fiveSteps, set, wait, webhookPlaybook } from './playbooks.ts';

const outputs = { respond: 'outputs' };

/** The ten fields that every system of the comparison makes of an item. */
const tenFields = {
  id: '{{ vars.item.id }}',
  name: '{{ vars.item.name | upper }}',
  email: '{{ vars.item.email | lower }}',
  amount: '{{ vars.item.amount * 1.2 }}',
  severity: "{{ 'high' if vars.item.sev > 5 else 'low' }}",
  seenAt: "{{ arrow.get(vars.item.ts).format('YYYY-MM-DDTHH:mm:ss.SSS') }}Z",
  ip: '{{ vars.item.src.ip }}',
  tags: "{{ vars.item.tags | join(',') }}",
  owner: '{{ vars.item.owner.first }} {{ vars.item.owner.last }}',
  open: '{{ vars.item.open }}',
};

const map = (how: object) => ({
  ...(set('row', tenFields) as object),
  id: 'map',
  name: 'Map',
  forEach: { items: '{{ vars.request.data.items }}', ...how },
});
const counted = [
  { name: 'count', value: '{{ vars.steps.Map | length }}' },
  { name: 'first', value: '{{ vars.steps.Map[0].row }}' },
];

/** The child of `sub100`: two expressions. */
export const child: Playbook = webhookPlaybook(
  'sub',
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
  { trigger: { id: 'start', name: 'Start', kind: 'referenced' } },
);

const callEach = (how: object) => ({
  id: 'call',
  name: 'Call',
  kind: 'reference',
  playbook: 'sub',
  arguments: { i: '{{ vars.item.i }}' },
  forEach: { items: '{{ vars.request.data.items }}', condition: '{{ vars.item.i % 2 == 0 }}', ...how },
});
const callsCounted = [{ name: 'count', value: '{{ vars.steps.Call | length }}' }];

const call = (id: string, path: string, more: object = {}) => ({
  id,
  kind: 'connector',
  connector: 'http',
  operation: 'get',
  parameters: { url: `/${path}{{ vars.request.data.id }}`, timeout: 120 },
  ...more,
});

/** One playbook a hook of the comparison. Markers and the slow service are called at the base address of a configuration. */
export const peerPlaybooks: readonly Playbook[] = [
  webhookPlaybook('five', fiveSteps, { ...outputs, outputs: [{ name: 's5', value: '{{ vars.s5 }}' }] }),
  webhookPlaybook(
    'lin100',
    [
      set('n1', '{{ vars.request.data.x + 1 }}'),
      ...Array.from({ length: 99 }, (_, n) => set(`n${n + 2}`, `{{ vars.n${n + 1} + 1 }}`)),
    ],
    { ...outputs, outputs: [{ name: 'x', value: '{{ vars.n100 }}' }] },
  ),
  webhookPlaybook('map10k', [map({ parallel: true })], { ...outputs, outputs: counted }),
  webhookPlaybook('map10k_sequential', [map({})], { ...outputs, outputs: counted }),
  webhookPlaybook('sub100', [callEach({})], { ...outputs, outputs: callsCounted }),
  webhookPlaybook('sub100_parallel', [callEach({ parallel: true })], { ...outputs, outputs: callsCounted }),
  ...[20, 60, 70].map((seconds) =>
    webhookPlaybook(`wait${seconds}`, [call('begin', 'mark/start-'), wait(seconds), call('end', 'mark/end-')]),
  ),
  webhookPlaybook('slow', [call('slow', 'slow/'), call('end', 'mark/end-')]),
];
