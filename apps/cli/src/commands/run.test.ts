import { expect, test } from 'vitest';
import { greeting, setpiece, temporaryFile } from '../testing/setpiece.ts';

interface Printed {
  run: { status: string; outputs: Record<string, unknown>; error?: { message: string } };
  steps: { step: string; status: string; attempts: { inputs: unknown; output: unknown; provenance: string }[] }[];
}

test('run executes a playbook to its end and prints its steps and outputs', async () => {
  const { code, stdout } = await setpiece(
    'run',
    temporaryFile('a.playbook.json', greeting()),
    '--input',
    '{"params": {"name": "Ada"}}',
    '--json',
  );
  const printed = JSON.parse(stdout) as Printed;
  expect(code).toBe(0);
  expect(printed.run).toMatchObject({ status: 'succeeded', outputs: { greeting: 'Hello Ada' } });
  expect(printed.steps.map(({ step, status }) => [step, status])).toEqual([
    ['greet', 'succeeded'],
    ['end', 'succeeded'],
  ]);
});

test('run as text names each step and how it ended', async () => {
  const { stdout } = await setpiece(
    'run',
    temporaryFile('a.playbook.json', greeting()),
    '--input',
    '{"params": {"name": "Ada"}}',
  );
  expect(stdout).toMatch(/succeeded\s+Greet/);
  expect(stdout).toContain('run succeeded');
});

test('a run that fails ends with 1 and says which value was missing', async () => {
  const { code, stderr } = await setpiece(
    'run',
    temporaryFile('a.playbook.json', greeting()),
    '--input',
    '{"params": {}}',
  );
  expect(code).toBe(1);
  expect(stderr).toContain('name');
});

test('a mock file stands in for an operation, and its value is marked as mock', async () => {
  const steps = [
    {
      id: 'ask',
      name: 'Ask',
      kind: 'connector',
      connector: 'some-tool',
      operation: 'look_up',
      parameters: { ip: '192.0.2.1' },
    },
    { id: 'end', name: 'End', kind: 'end' },
  ];
  const routes = [
    { id: 'r1', from: 'start', to: 'ask' },
    { id: 'r2', from: 'ask', to: 'end' },
  ];
  const file = temporaryFile(
    'a.playbook.json',
    greeting({ steps, routes, outputs: [{ name: 'verdict', value: '{{ vars.steps.Ask.data.verdict }}' }] }),
  );
  const mock = temporaryFile('mock.json', { operations: { 'some-tool.look_up': { verdict: 'bad' } } });
  const { code, stdout } = await setpiece('run', file, '--input', '{}', '--mock', mock, '--json');
  const printed = JSON.parse(stdout) as Printed;
  expect([code, printed.run.outputs]).toEqual([0, { verdict: 'bad' }]);
  expect(printed.steps[0]?.attempts[0]?.provenance).toBe('mock');
});

test('a run that waits for a person says so instead of hanging', async () => {
  const steps = [
    { id: 'ask', name: 'Ask the owner', kind: 'manual_input', title: 'Sure?', options: [{ name: 'Yes' }] },
  ];
  const routes = [{ id: 'r1', from: 'start', to: 'ask' }];
  const file = temporaryFile('a.playbook.json', greeting({ steps, routes, outputs: [] }));
  const { code, stderr } = await setpiece('run', file, '--input', '{}', '--timeout', '1');
  expect([code, stderr]).toEqual([1, expect.stringContaining('waits in step "Ask the owner"')]);
});

test('an input that is not JSON is a usage error', async () => {
  const file = temporaryFile('a.playbook.json', greeting());
  const { code, stderr } = await setpiece('run', file, '--input', '{"params": ');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^--input is not JSON: Unexpected end of JSON input \(/);
});

test('a mock file that is not there is named once', async () => {
  const { code, stderr } = await setpiece(
    'run',
    temporaryFile('a.playbook.json', greeting()),
    '--mock',
    'no-mock.json',
  );
  expect([code, stderr.match(/no-mock\.json/g)?.length]).toEqual([1, 1]);
});
