import { evaluateValue } from '@setpiece/expressions';
import type { Value } from '@setpiece/playbook';
import { report, timesEach } from '../../scripts/figures.mjs';
import { playbookOf } from '../testing/playbook-of.ts';
import { inWorld } from './bench-world.ts';

const count = 10_000;

const fields: Record<string, string> = {
  id: '{{ vars.item.id }}',
  name: '{{ vars.item.name | upper }}',
  email: '{{ vars.item.email | lower }}',
  amount: '{{ vars.item.amount * 1.2 }}',
  severity: "{{ 'high' if vars.item.sev > 5 else 'low' }}",
  seenAt: '{{ arrow.get(vars.item.ts).isoformat() }}',
  ip: '{{ vars.item.src.ip }}',
  tags: "{{ vars.item.tags | join(',') }}",
  owner: '{{ vars.item.owner.first }} {{ vars.item.owner.last }}',
  open: '{{ vars.item.open }}',
};

const items: Value[] = Array.from({ length: count }, (_, i) => ({
  id: i,
  name: `host-${i}`,
  email: `User${i}@Example.COM`,
  amount: i * 1.5,
  sev: i % 10,
  ts: 1_700_000_000 + i,
  src: { ip: `10.0.${(i >> 8) & 255}.${i & 255}`, port: 1000 + i },
  tags: [`a${i % 7}`, `b${i % 5}`],
  owner: { first: `F${i}`, last: `L${i}` },
  open: i % 3 === 0,
}));

const playbook = playbookOf([
  {
    id: 'map',
    kind: 'set_variable',
    variables: [{ name: 'row', value: fields }],
    forEach: { items: '{{ vars.input.params.items }}', parallel: true },
  },
]);

/** Ten expressions for each of 10,000 items, every item in the journal. Beside it: the expressions alone. */
export async function mapping(): Promise<void> {
  await inWorld(async (world) => {
    const ours = await timesEach(() => world.run(playbook, { params: { items } }), 6000);
    const reference = await timesEach(expressionsAlone, 3000);
    report('for-each of 10,000 items, 10 fields / the expressions alone', 'ms', ours, reference, {
      itemsPerSecond: Math.round((count / ours) * 1000),
    });
  });
}

async function expressionsAlone(): Promise<void> {
  for (const item of items)
    await evaluateValue(fields, { vars: { item } }, { values: 'setpiece', environment: { now: 0 } });
}
