import { expect, test } from 'vitest';
import { maximumFileBytes } from './read-json.ts';
import { readBundle, readPlaybook } from './read-playbook.ts';
import { writeBundle, writePlaybook } from './write-playbook.ts';

const minimal = {
  format: 'setpiece/playbook',
  version: 1,
  id: 'p1',
  name: 'Minimal',
  values: 'setpiece',
  trigger: { id: 't', name: 'Start', kind: 'manual' },
  steps: [{ id: 's1', name: 'Greet', kind: 'set_variable', variables: [{ name: 'greeting', value: { b: 1, a: 2 } }] }],
  routes: [{ id: 'r1', from: 't', to: 's1' }],
};
const codes = (text: string) => readPlaybook(text).diagnostics.map(({ code }) => code);
const withChange = (change: object) => JSON.stringify({ ...minimal, ...change });

test('a written playbook reads and writes again to the same bytes, values in their own order', () => {
  const first = writePlaybook(readPlaybook(JSON.stringify(minimal)).value!);
  const again = writePlaybook(readPlaybook(first).value!);
  expect(again).toBe(first);
  expect(first.indexOf('"b": 1')).toBeLessThan(first.indexOf('"a": 2'));
  expect(first.endsWith('}\n')).toBe(true);
});

test('keys of the format come out in schema order whatever order they came in', () => {
  const reversed = Object.fromEntries(Object.entries(minimal).toReversed());
  expect(
    Object.keys(JSON.parse(writePlaybook(readPlaybook(JSON.stringify(reversed)).value!)) as object).slice(0, 4),
  ).toEqual(['format', 'version', 'id', 'name']);
});

test('every mistake is reported at once with its path', () => {
  const { value, diagnostics } = readPlaybook(
    withChange({
      colour: 'red',
      steps: [
        { id: 's1', name: 'Teleport', kind: 'teleport' },
        { id: 's2', name: 'Stop', kind: 'end', speed: 1 },
        { id: 's3', name: 'Ask', kind: 'decision' },
      ],
    }),
  );
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, at }) => `${code} ${at?.path}`).toSorted()).toEqual([
    'INVALID steps[2].options',
    'UNKNOWN_KEY colour',
    'UNKNOWN_KEY steps[1].speed',
    'UNKNOWN_KIND steps[0].kind',
  ]);
});

test('an unknown step kind is named together with the known ones', () => {
  const { diagnostics } = readPlaybook(withChange({ steps: [{ id: 's1', name: 'X', kind: 'teleport' }] }));
  expect(diagnostics[0]?.message).toMatch(/there is no kind "teleport".*set_variable.*foreign/);
});

test('a route that leads nowhere is refused, naming the route and the missing step', () => {
  const { value, diagnostics } = readPlaybook(withChange({ routes: [{ id: 'r1', from: 't', to: 'nowhere' }] }));
  expect(value).toBeUndefined();
  expect(diagnostics[0]?.message).toContain('routes[0] leads to "nowhere", but there is no such step');
});

test('two steps with one key can be opened and are reported', () => {
  const steps = [minimal.steps[0], { id: 's2', name: 'Greet', kind: 'end' }];
  const { value, diagnostics } = readPlaybook(withChange({ steps }));
  expect(value).toBeDefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['EQUAL_STEP_KEYS']);
});

test('a second trigger has no place in the format', () => {
  expect(codes(withChange({ triggers: [] }))).toEqual(['UNKNOWN_KEY']);
  expect(codes(withChange({ trigger: [minimal.trigger, minimal.trigger] }))).not.toEqual([]);
});

test('a newer version of the format is refused with what to do', () => {
  expect(readPlaybook(withChange({ version: 2 })).diagnostics[0]?.message).toBe(
    'The file has format version 2; this Setpiece reads up to 1. Update Setpiece to open it.',
  );
});

test('a file that was cut off says where it ends', () => {
  const text = JSON.stringify(minimal, null, 2).slice(0, 200);
  const [diagnostic] = readPlaybook(text).diagnostics;
  expect(diagnostic?.code).toBe('NOT_JSON');
  expect(diagnostic?.message).toContain('was not cut off');
  expect(diagnostic?.message.match(/line/g)).toHaveLength(1);
  expect(diagnostic?.at?.line).toBeGreaterThan(5);
});

test('duplicate keys, keys that reach a prototype and inexact numbers are refused with their place', () => {
  const text = `{"format":"setpiece/playbook","id":"a","id":"b","__proto__":{"x":1},"n":[12345678901234567890]}`;
  expect(readPlaybook(text).diagnostics.map(({ code, at }) => [code, at?.path])).toEqual([
    ['DUPLICATE_KEY', 'id'],
    ['FORBIDDEN_KEY', '__proto__'],
    ['NUMBER_NOT_EXACT', 'n[0]'],
  ]);
});

test('a file over 32 MB is refused by its size before it is parsed', () => {
  const [diagnostic] = readPlaybook('{'.repeat(maximumFileBytes + 1)).diagnostics;
  expect(diagnostic?.code).toBe('FILE_TOO_LARGE');
});

test('5,000 steps are read, 10,001 are refused', () => {
  const steps = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `s${index}`, name: `Step ${index}`, kind: 'end' }));
  expect(readPlaybook(withChange({ steps: steps(5_000), routes: [] })).value?.steps).toHaveLength(5_000);
  expect(readPlaybook(withChange({ steps: steps(10_001), routes: [] })).diagnostics[0]?.at?.path).toBe('steps');
});

test('a route on an option that its step does not have is reported', () => {
  const steps = [
    { id: 's1', name: 'Ask', kind: 'decision', options: [{ name: 'yes' }] },
    { id: 's2', name: 'Stop', kind: 'end' },
  ];
  const routes = [{ id: 'r1', from: 's1', to: 's2', on: { option: 'maybe' } }];
  expect(readPlaybook(withChange({ steps, routes })).diagnostics[0]?.message).toContain(
    'on option "maybe", which it does not have. It has "yes".',
  );
});

test('a bundle keeps its playbooks, schedules and needs', () => {
  const bundle = {
    format: 'setpiece/bundle',
    version: 1,
    collection: { id: 'c', name: 'Mine' },
    playbooks: [minimal],
    schedules: [{ id: 'x', name: 'Every five minutes', playbook: 'p1', cron: '*/5 * * * *' }],
  };
  const text = writeBundle(readBundle(JSON.stringify(bundle)).value!);
  expect(writeBundle(readBundle(text).value!)).toBe(text);
});

test('a file with two triggers is told that a playbook has one', () => {
  const trigger = { id: 'start', name: 'Start', kind: 'manual' };
  const file = {
    format: 'setpiece/playbook',
    version: 1,
    id: 'p',
    name: 'P',
    trigger: [trigger, trigger],
    steps: [],
    routes: [],
  };
  expect(readPlaybook(JSON.stringify(file)).diagnostics.map(({ message }) => message)).toContain(
    'trigger: a playbook has one trigger, as an object. Copy the playbook for each further trigger.',
  );
});
