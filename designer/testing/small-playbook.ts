import { parsePlaybook, type Playbook } from '@setpiece/playbook';

/** Trigger, decision with two options, a connector step with an error route, a join, an end; references among the steps. */
export function smallPlaybook(): Playbook {
  const { value, diagnostics } = parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id: 'small',
    name: 'Small',
    values: 'setpiece',
    outputs: [{ name: 'verdict', value: '{{ vars.steps.Look_up.data.verdict }}' }],
    trigger: { id: 'start', name: 'Start', kind: 'manual', modules: [], inputs: [] },
    steps: [
      {
        id: 'decide',
        name: 'Decide',
        kind: 'decision',
        options: [
          { name: 'Yes', condition: '{{ vars.input.params.x }}' },
          { name: 'No', default: true },
        ],
      },
      {
        id: 'look',
        name: 'Look up',
        kind: 'connector',
        connector: 'http',
        operation: 'request',
        parameters: { url: 'https://a.example/{{ vars.input.params.x }}' },
        onError: 'route',
      },
      {
        id: 'set',
        name: 'Keep',
        kind: 'set_variable',
        variables: [{ name: 'verdict', value: { text: 'It is {{ vars.steps.Look_up.data.verdict }}' } }],
      },
      { id: 'end', name: 'Done', kind: 'end' },
    ],
    routes: [
      { id: 'r1', from: 'start', to: 'decide' },
      { id: 'r2', from: 'decide', to: 'look', on: { option: 'Yes' } },
      { id: 'r3', from: 'decide', to: 'end', on: { option: 'No' } },
      { id: 'r4', from: 'look', to: 'set' },
      { id: 'r5', from: 'look', to: 'end', on: 'error' },
      { id: 'r6', from: 'set', to: 'end' },
    ],
    notes: [{ id: 'note', text: 'Hello' }],
    layout: {
      positions: {
        start: { x: 0, y: 0 },
        decide: { x: 0, y: 130 },
        look: { x: -150, y: 260 },
        set: { x: -150, y: 390 },
        end: { x: 0, y: 520 },
        note: { x: 400, y: 0 },
      },
    },
  });
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** Ids in the order in which they are asked for. */
export function countingIds(): () => string {
  let next = 1;
  return () => `new-${next++}`;
}
