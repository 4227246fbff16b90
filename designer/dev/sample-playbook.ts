import { parsePlaybook, type Playbook, type Step } from '@setpiece/playbook';

/** Something of everything, to look at. */
export const samplePlaybook: Playbook = read({
  format: 'setpiece/playbook',
  version: 1,
  id: 'triage',
  name: 'Triage reported logins',
  values: 'setpiece',
  trigger: { id: 'start', name: 'Logins reported', kind: 'webhook', authentication: 'token' },
  steps: [
    {
      id: 'map',
      name: 'Map alerts',
      kind: 'map_records',
      items: '{{ vars.request.data.events }}',
      mapping: {
        module: 'alerts',
        key: ['sourceId'],
        mode: 'upsert',
        fields: [
          { field: 'name', value: 'Login of {{ vars.item.user }}' },
          { field: 'sourceId', value: '{{ vars.item.id }}' },
        ],
        picklists: [
          {
            field: 'severity',
            picklist: 'Severity',
            source: '{{ vars.item.score }}',
            items: [
              { item: 'Critical', match: '91..100' },
              { item: 'Low', match: '0..90' },
            ],
          },
        ],
      },
    },
    {
      id: 'critical',
      name: 'Any critical?',
      kind: 'decision',
      options: [
        { name: 'Yes', condition: '{{ vars.request.data.events | length > 1 }}' },
        { name: 'No', default: true },
      ],
    },
    {
      id: 'fork',
      name: 'Collect',
      kind: 'set_variable',
      variables: [{ name: 'users', value: '{{ vars.request.data.events }}' }],
    },
    {
      id: 'look',
      name: 'Look up address',
      kind: 'connector',
      connector: 'http',
      version: '1.0.0',
      operation: 'request',
      parameters: { method: 'GET', url: 'https://intel.example/{{ vars.request.data.events[0].ip }}' },
      retry: { attempts: 3, delay: { seconds: 5 } },
      onError: 'route',
    },
    {
      id: 'unknown',
      name: 'Reputation unknown',
      kind: 'set_variable',
      variables: [{ name: 'verdict', value: 'unknown' }],
    },
    {
      id: 'each',
      name: 'Note each login',
      kind: 'code',
      source: 'return { user: input.user };',
      input: '{{ vars.item }}',
      forEach: { items: '{{ vars.users }}', parallel: true },
    },
    {
      id: 'ask',
      name: 'Block the users?',
      kind: 'manual_input',
      title: 'Block these users?',
      text: 'Their logins look bad.',
      fields: [{ name: 'reason', type: 'text', label: 'Reason', required: true }],
      options: [{ name: 'Block', primary: true }, { name: 'Leave' }],
      timeout: { hours: 1 },
      description: 'Ask the analyst on duty.',
    },
    {
      id: 'enrich',
      name: 'Enrich',
      kind: 'reference',
      playbook: 'enrich',
      arguments: { value: '{{ vars.users[0].ip }}' },
    },
    {
      id: 'old',
      name: 'Old step',
      kind: 'foreign',
      source: 'Ansible',
      reason: 'Ansible steps cannot run here.',
      origin: { job: 7 },
    },
    { id: 'end', name: 'Done', kind: 'end' },
  ],
  routes: [
    { id: 'r1', from: 'start', to: 'map' },
    { id: 'r2', from: 'map', to: 'critical' },
    { id: 'r3', from: 'critical', to: 'fork', on: { option: 'Yes' } },
    { id: 'r4', from: 'critical', to: 'end', on: { option: 'No' } },
    { id: 'r5', from: 'fork', to: 'look' },
    { id: 'r6', from: 'fork', to: 'each' },
    { id: 'r7', from: 'look', to: 'ask' },
    { id: 'r8', from: 'look', to: 'unknown', on: 'error' },
    { id: 'r9', from: 'unknown', to: 'ask' },
    { id: 'r10', from: 'each', to: 'ask' },
    { id: 'r11', from: 'ask', to: 'enrich', on: { option: 'Block' } },
    { id: 'r12', from: 'ask', to: 'end', on: { option: 'Leave' } },
    { id: 'r13', from: 'ask', to: 'old', on: 'timeout' },
    { id: 'r14', from: 'enrich', to: 'end' },
  ],
  notes: [{ id: 'note', text: 'The scores come from the identity provider.' }],
  groups: [{ id: 'g', name: 'Look around', steps: ['look', 'unknown', 'each'] }],
  layout: { positions: { note: { x: -320, y: 120 } } },
  samples: [
    {
      name: 'Two logins',
      input: {
        data: {
          events: [
            { id: 'e1', user: 'mia', ip: '192.0.2.7', score: 95, 'geo data': { country: 'NL' } },
            { id: 'e2', user: 'leo', ip: '192.0.2.8', score: 12, 'geo data': { country: 'IT' } },
          ],
        },
        params: {},
        headers: { 'content-type': 'application/json' },
        method: 'POST',
      },
    },
  ],
});

/** Many steps in rows that are joined, to feel how a big playbook handles. */
export function bigPlaybook(size: number): Playbook {
  const steps = Array.from({ length: size }, (_, index): Step => {
    return {
      id: `s${index}`,
      name: `Step ${index}`,
      kind: 'set_variable',
      variables: [{ name: 'a', value: '{{ 1 }}' }],
    };
  });
  const routes = steps.map(({ id }, index) => ({
    id: `r${index}`,
    from: index < 5 ? 'start' : `s${index - 5}`,
    to: id,
  }));
  const positions = Object.fromEntries(
    steps.map(({ id }, index) => [id, { x: (index % 5) * 300, y: (Math.floor(index / 5) + 1) * 130 }]),
  );
  return {
    ...samplePlaybook,
    id: 'big',
    name: `${size} steps`,
    steps,
    routes,
    notes: [],
    samples: [],
    layout: { positions: { ...positions, start: { x: 600, y: 0 } } },
  };
}

function read(value: unknown): Playbook {
  const { value: playbook, diagnostics } = parsePlaybook(value);
  if (!playbook) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return playbook;
}
