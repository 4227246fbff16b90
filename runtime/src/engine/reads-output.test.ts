import { expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { readsOutput } from './reads-output.ts';

const reading = (value: string) =>
  playbookOf([
    { id: 'call', name: 'Call it (2)', kind: 'connector', connector: 'x', operation: 'y' },
    { id: 'note', name: 'Note', kind: 'set_variable', variables: [{ name: 'a', value }] },
  ]);

it.each([
  ['{{ vars.steps.Order.id }}', 'Order', true],
  ['{{ vars.steps["Order"].id }}', 'Order', true],
  ["{{ vars.steps['Call_it_(2)'] }}", 'Call it (2)', true],
  ['{{ vars.steps.Orders.id }}', 'Order', false],
  ['{{ vars.order }} Order', 'Order', false],
])('%s reads step "%s": %s', (value, name, expected) => {
  expect(readsOutput(reading(value), { id: 'call', name })).toBe(expected);
});
