import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlaybook, type Value } from '@setpiece/playbook';
import { ConnectorManifest } from '@setpiece/connector-kit';
import { readFortisoar } from './read-fortisoar.ts';
import { removeSecrets } from './remove-secrets.ts';

const read = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const manifest = { path: 'info.json', text: read('mini-scanner.info.json') };

interface Step {
  name: string;
  arguments: Record<string, Value>;
}

/** The mini collection's scan step with other arguments, and a variable that repeats a text. */
function planWith(change: Record<string, Value>, repeated = 'x') {
  const root = JSON.parse(read('mini-collection.json')) as { data: [{ workflows: [{ steps: Step[] }] }] };
  const { steps } = root.data[0].workflows[0];
  Object.assign(steps.find(({ name }) => name === 'Scan host')!.arguments, change);
  Object.assign(steps.find(({ name }) => name === 'Configuration')!.arguments, { host: repeated });
  const plan = readFortisoar([{ path: 'mini.json', text: JSON.stringify(root) }, manifest]);
  return plan.playbooks[0]!;
}

test('a literal in a password parameter is taken out and leaves a slot', () => {
  const { playbook, diagnostics } = planWith({ params: { host: 'h', login_password: 'hunter2-hunter2' } });
  expect(JSON.stringify(playbook)).not.toContain('hunter2');
  expect(playbook.requires?.[0]).toMatchObject({ connector: 'mini-scanner', slots: ['Scan_host.login_password'] });
  expect(diagnostics).toMatchObject([{ code: 'SECRET_REMOVED', at: { field: 'parameters.login_password' } }]);
});

test('a template in a password parameter stays', () => {
  const { playbook, diagnostics } = planWith({ params: { login_password: '{{ vars.key }}' } });
  expect(JSON.stringify(playbook)).toContain('"login_password":"{{ vars.key }}"');
  expect(diagnostics).toEqual([]);
});

test('the same text is blanked wherever else it stands', () => {
  const { playbook } = planWith({ params: { login_password: 'hunter2-hunter2' } }, 'curl -u me:hunter2-hunter2');
  expect(playbook.steps[0]).toMatchObject({
    variables: [{ name: 'host', value: 'curl -u me:***' }, { name: 'limit' }],
  });
});

test('values under a password name go from mocks and from what is only kept', () => {
  const { playbook, diagnostics } = planWith({
    mock_result: '{"data": {"sent": {"api_key": "k-123456"}}}',
    operationOutput: { api_key: 'k-999999' },
  });
  expect(JSON.stringify(playbook)).not.toMatch(/k-123456|k-999999/);
  expect(diagnostics.map(({ at }) => at?.field)).toEqual(['mockOutput.api_key', 'origin.api_key']);
});

test('samples and tests lose the same texts, and password values in their mocks', () => {
  const { playbook } = planWith({ params: { host: 'h' } });
  const scan = playbook.steps.find(({ name }) => name === 'Scan host')!;
  const mocks = { [scan.id]: { login_password: 'hunter2-hunter2' } };
  const noted = {
    ...playbook,
    samples: [{ name: 'one', input: { note: 'it was hunter2-hunter2' }, mocks }],
    tests: [{ name: 'two', input: {}, mocks, expect: { outputs: { said: 'hunter2-hunter2' } } }],
  };
  const cleaned = removeSecrets(noted, [ConnectorManifest.parse(JSON.parse(manifest.text))]);
  expect(JSON.stringify(cleaned.playbook)).not.toContain('hunter2');
  expect(cleaned.diagnostics.map(({ at }) => at?.field)).toEqual([
    'mock of "one".login_password',
    'mock of "two".login_password',
  ]);
});

test('what samples and tests fill into password fields of forms is blanked, and stays so when it is read again', () => {
  const password = { name: 'key', type: 'password' };
  const { value: playbook } = parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id: 'p',
    name: 'P',
    values: 'setpiece',
    trigger: { id: 't', name: 'Start', kind: 'manual', inputs: [password, { name: 'user', type: 'text' }] },
    steps: [{ id: 'ask', name: 'Ask', kind: 'manual_input', title: '?', fields: [password] }],
    routes: [{ id: 'r', from: 't', to: 'ask' }],
    samples: [{ name: 'one', input: { params: { key: 'hunter2-hunter2', user: 'ada' }, records: [{ key: 'K-1' }] } }],
    tests: [
      {
        name: 'two',
        input: { params: { key: '{{ vars.x }}' } },
        mocks: { ask: { $visits: [{ option: 'OK', input: { key: 'tango-tango' } }, { input: { key: '••••••' } }] } },
        expect: { outputs: { said: 'tango-tango' } },
      },
    ],
  });
  const { playbook: cleaned, diagnostics } = removeSecrets(playbook!, []);
  expect(cleaned.samples?.[0]?.input).toEqual({ params: { key: '***', user: 'ada' }, records: [{ key: 'K-1' }] });
  expect(cleaned.tests?.[0]).toMatchObject({
    input: { params: { key: '{{ vars.x }}' } },
    mocks: { ask: { $visits: [{ option: 'OK', input: { key: '***' } }, { input: { key: '••••••' } }] } },
    expect: { outputs: { said: '***' } },
  });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'Trigger "Start" held a secret in input of "one".key; it was taken out.',
    'Step "Ask" held a secret in mock of "two".key; it was taken out.',
  ]);
  expect(removeSecrets(cleaned, [])).toEqual({ playbook: cleaned, diagnostics: [] });
});

test('an expected call loses its passwords, which are then not compared', () => {
  const { playbook } = planWith({ params: { host: 'h' } });
  const { id } = playbook.steps.find(({ name }) => name === 'Scan host')!;
  const effects = [{ step: id, inputs: { host: 'h', login_password: 'hunter2-hunter2' } }];
  const tested = { ...playbook, tests: [{ name: 'one', input: {}, expect: { effects } }] };
  const cleaned = removeSecrets(tested, [ConnectorManifest.parse(JSON.parse(manifest.text))]);
  expect(cleaned.playbook.tests?.[0]?.expect.effects).toEqual([{ step: id, inputs: { host: 'h' } }]);
  expect(cleaned.diagnostics).toMatchObject([{ at: { field: 'effect of "one".login_password' } }]);
});
