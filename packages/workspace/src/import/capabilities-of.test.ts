import type { Playbook, Step } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { capabilitiesOf } from './capabilities-of.ts';

const playbookWith = (...steps: Step[]): Playbook => ({
  format: 'setpiece/playbook',
  version: 1,
  id: 'p',
  name: 'P',
  values: 'setpiece',
  trigger: { id: 't', name: 'Start', kind: 'manual', modules: [], inputs: [] },
  steps,
  routes: [],
});

const call = (id: string, connector: string, operation: string, parameters = {}): Step => ({
  id,
  name: id,
  kind: 'connector',
  connector,
  operation,
  parameters,
});

test('operations are counted, and it is said whether their code is here', () => {
  const playbook = playbookWith(call('a', 'http', 'get'), call('b', 'http', 'get'), call('c', 'edr', 'isolate'));
  expect(capabilitiesOf([playbook], (connector) => connector === 'http').operations).toEqual([
    { connector: 'edr', operation: 'isolate', uses: 1, available: false },
    { connector: 'http', operation: 'get', uses: 2, available: true },
  ]);
});

test('hosts of literal addresses are found wherever they stand, those of templates are not guessed', () => {
  const playbook = playbookWith(
    call('a', 'http', 'get', {
      url: 'https://API.example.org:8443/v1',
      deep: [{ text: 'see http://10.0.0.1/x and http://[::1]/' }],
    }),
    call('b', 'http', 'get', { url: 'https://{{ vars.host }}/v1', mixed: 'https://api.{{ vars.zone }}.example.org' }),
    { ...call('c', 'http', 'get'), origin: { note: 'https://never.example.org/' } },
  );
  expect(capabilitiesOf([playbook], () => true).hosts).toEqual(['10.0.0.1', '[::1]', 'api.example.org']);
});

test('code steps of both kinds are named', () => {
  const playbook = playbookWith(
    { id: 'a', name: 'Compute', kind: 'code', source: '1' },
    call('b', 'code-snippet', 'python_inline'),
    call('c', 'http', 'get'),
  );
  expect(capabilitiesOf([playbook], () => true).code.map(({ step }) => step)).toEqual(['a', 'b']);
});
