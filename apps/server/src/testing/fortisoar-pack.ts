interface PackFile {
  readonly path: string;
  readonly text: string;
}

const stepType = (uuid: string) => `/api/3/workflow_step_types/${uuid}`;
const manual = stepType('f414d039-bb0d-4e59-9c39-a8f1e880b18a');
const setVariable = stepType('04d0cf46-b6a8-42c4-8683-60a7eaa69e8f');
const connector = stepType('0bfed618-0316-11e7-93ae-92361f002671');

const step = (uuid: string, name: string, type: string, args: object, left: number) => ({
  '@type': 'WorkflowStep',
  uuid,
  name,
  arguments: args,
  status: null,
  left: String(left),
  top: '165',
  stepType: type,
});

/** A small pack of our own in FortiSOAR's form: a connector's manifest and one active workflow that calls it. */
export function fortisoarPack(): PackFile[] {
  const workflow = {
    '@type': 'Workflow',
    uuid: '7d1f0c52-9f0e-4a41-9f6a-0b6f2a3c1d01',
    name: '> Mini Scanner > Scan',
    collection: '/api/3/workflow_collections/5b9d6f0e-6a52-4f3e-8f55-1c7a2b3d4e02',
    isActive: true,
    tag: '#mini',
    triggerStep: '/api/3/workflow_steps/11111111-1111-4111-8111-111111111101',
    steps: [
      step(
        '11111111-1111-4111-8111-111111111101',
        'Start',
        manual,
        { title: 'Scan', resources: ['alerts'], inputVariables: [] },
        20,
      ),
      step(
        '11111111-1111-4111-8111-111111111102',
        'Configuration',
        setVariable,
        { base: 'https://scanner.example.org/api' },
        220,
      ),
      step(
        '11111111-1111-4111-8111-111111111103',
        'Scan host',
        connector,
        {
          name: 'Mini Scanner',
          config: '',
          connector: 'mini-scanner',
          operation: 'scan_host',
          params: { host: '{{ vars.base }}' },
          version: '1.0.0',
        },
        420,
      ),
    ],
    routes: [
      ['11111111-1111-4111-8111-111111111101', '11111111-1111-4111-8111-111111111102'],
      ['11111111-1111-4111-8111-111111111102', '11111111-1111-4111-8111-111111111103'],
    ].map(([from, to], index) => ({
      '@type': 'WorkflowRoute',
      uuid: `22222222-2222-4222-8222-22222222220${index}`,
      name: `${from} -> ${to}`,
      label: null,
      sourceStep: `/api/3/workflow_steps/${from}`,
      targetStep: `/api/3/workflow_steps/${to}`,
    })),
  };
  const manifest = {
    name: 'mini-scanner',
    label: 'Mini Scanner',
    version: '1.0.0',
    configuration: { fields: [] },
    operations: [
      {
        operation: 'scan_host',
        title: 'Scan Host',
        parameters: [{ title: 'Host', name: 'host', type: 'text', required: true, visible: true, editable: true }],
      },
    ],
  };
  const collection = {
    '@type': 'WorkflowCollection',
    uuid: '5b9d6f0e-6a52-4f3e-8f55-1c7a2b3d4e02',
    name: 'Sample - Mini Scanner - 1.0.0',
  };
  return [
    { path: 'mini-scanner/info.json', text: JSON.stringify(manifest) },
    { path: 'mini-scanner/playbooks/01 - Mini Scanner/01 - Mini Scanner.json', text: JSON.stringify(collection) },
    { path: 'mini-scanner/playbooks/01 - Mini Scanner/> Mini Scanner > Scan.json', text: JSON.stringify(workflow) },
  ];
}
