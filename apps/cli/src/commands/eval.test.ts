import { expect, test } from 'vitest';
import { setpiece, temporaryFile } from '../testing/setpiece.ts';

test('eval prints the value of a template', async () => {
  const { code, stdout } = await setpiece('eval', 'block {{ vars.ip }}', '--context', '{"vars": {"ip": "192.0.2.1"}}');
  expect([code, stdout]).toEqual([0, 'block 192.0.2.1\n']);
});

test('eval names a missing key, its place and the keys that are there', async () => {
  const { code, stderr } = await setpiece('eval', '{{ vars.pi }}', '--context', '{"vars": {"ip": 1}}');
  expect(code).toBe(1);
  expect(stderr).toMatch(/pi.*ip/s);
});

test('eval shows the JSONata that a template compiles to', async () => {
  expect((await setpiece('eval', '{{ vars.a == 1 }}', '--jsonata')).stdout).toContain('vars');
});

test('a batch gives one line for each, in order, a failing one included', async () => {
  const lines = [
    { id: 'a', template: '{{ 1 + 1 }}', context: {} },
    { id: 'b', template: '{{ 1 +', context: {} },
    { id: 'c', template: '{{ vars.list.append(2) }}', context: { vars: { list: [1] } } },
    { id: 'd', template: "[1, {{ 'True' }}]", context: {} },
  ];
  const file = temporaryFile('batch.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  const { code, stdout } = await setpiece('eval', '--batch', file, '--values', 'fortisoar');
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(code).toBe(0);
  expect(results.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(results[0]).toEqual({ id: 'a', value: 2 });
  expect(results[1]).toHaveProperty('error');
  expect(results[2]).toMatchObject({ value: null, vars_after: { list: [1, 2] } });
  expect(results[3]).toEqual({ id: 'd', value: '[1, True]', reparsed: [1, true] });
});

test('fixtures give picklists, records, macros and the clock', async () => {
  const fixtures = temporaryFile('fixtures.json', {
    clock: '2026-03-01T12:34:56.789Z',
    macros: { Greeting: 'Hello' },
    picklists: { Severity: [{ '@id': '/api/3/picklists/1', itemValue: 'High', uuid: '1' }] },
    records: { '/api/3/people/2': { name: 'Alice' } },
  });
  const template =
    "{{@Greeting}} {{ '/api/3/people/2' | fromIRI | json_query('name') }} {{ 'Severity' | picklist('High', '@id') }} {{ arrow.utcnow().format('YYYY') }}";
  const { stdout } = await setpiece('eval', template, '--fixtures', fixtures, '--values', 'fortisoar');
  expect(stdout).toBe('Hello Alice /api/3/picklists/1 2026\n');
});

test('an expression that loops for ever ends with an error', async () => {
  const { code, stderr } = await setpiece('eval', '{{= ($f := function($x) { $f($x + 1) }; $f(1)) }}');
  expect([code, stderr]).toEqual([1, expect.stringMatching(/long|time|limit/i)]);
});

test.each([
  '{{= $pad("x", 200000000) }}',
  '{{= ($d := function($s, $n) { $n = 0 ? $s : $d($s & $s, $n - 1) }; $length($d("ab", 27))) }}',
])('A6: an expression that would fill the memory ends with an error: %s', async (template) => {
  const { code, stdout, stderr } = await setpiece('eval', template);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/takes longer than|needs too much memory/);
});

test('a batch goes on after a line that had to be stopped', async () => {
  const templates = ['{{= $pad("x", 200000000) }}', '{{= $sum([1, 2]) }}', '{{ 1 }}'];
  const file = temporaryFile('batch.jsonl', templates.map((template) => JSON.stringify({ template })).join('\n'));
  const { code, stdout } = await setpiece('eval', '--batch', file);
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect([code, results]).toEqual([
    0,
    [{ error: expect.stringMatching(/longer|memory/) as string }, { value: 3 }, { value: 1 }],
  ]);
});

test('eval without template or batch is a usage error', async () => {
  expect((await setpiece('eval')).code).toBe(2);
});
