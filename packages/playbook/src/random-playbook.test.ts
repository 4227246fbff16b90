import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Playbook } from './playbook.ts';
import { readPlaybook } from './read-playbook.ts';
import { stepKinds } from './step.ts';
import { writePlaybook } from './write-playbook.ts';

const forbidden = ['__proto__', 'constructor', 'prototype'];
const key = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !forbidden.includes(text));
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.maxSafeInteger(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((number) => (Object.is(number, -0) ? 0 : number))
      .filter((number) => !Number.isInteger(number) || Number.isSafeInteger(number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
})).value;

const own: Record<string, (any: unknown) => object> = {
  decision: () => ({
    options: [
      { name: 'yes', condition: '{{ vars.x }}' },
      { name: 'no', default: true },
    ],
  }),
  connector: (any) => ({ connector: 'http', operation: 'get', parameters: { url: any } }),
  code: () => ({ source: 'return input' }),
  create_record: (any) => ({ module: 'alerts', fields: { name: any } }),
  update_record: () => ({ record: '/api/3/alerts/1' }),
  find_records: () => ({
    module: 'alerts',
    filter: { logic: 'and', filters: [{ field: 'name', operator: 'eq', value: 1 }] },
  }),
  map_records: (any) => ({ items: any, mapping: { module: 'alerts', fields: [{ field: 'name', value: any }] } }),
  manual_input: () => ({ title: 'Sure?', options: [{ name: 'Yes' }] }),
  wait: () => ({ for: { kind: 'duration', duration: { minutes: 5 } } }),
  reference: (any) => ({ playbook: 'other', arguments: { any } }),
  fail: () => ({ reason: 'no' }),
  foreign: () => ({ source: 'Odd', reason: 'no such thing here' }),
  set_variable: (any) => ({ variables: [{ name: 'x', value: any }] }),
};

const playbook = fc
  .record({
    kinds: fc.array(fc.constantFrom(...stepKinds), { maxLength: 12 }),
    values: fc.constantFrom('setpiece', 'fortisoar'),
    any: value,
    name: fc.string({ minLength: 1 }),
  })
  .map(({ kinds, values, any, name }) => ({
    format: 'setpiece/playbook',
    version: 1,
    id: 'p',
    name,
    values,
    trigger: { id: 't', name: 'Start', kind: 'webhook' },
    steps: kinds.map((kind, index) => ({
      id: `s${index}`,
      name: `Step ${index}`,
      kind,
      ...own[kind]?.(any),
      mockOutput: any,
    })),
    routes: kinds.map((_, index) => ({
      id: `r${index}`,
      from: index ? `s${index - 1}` : 't',
      to: `s${index}`,
      ...(index % 3 ? {} : { on: 'error' }),
    })),
    samples: [{ name: 'one', input: any }],
  }));

test('reading and writing any playbook twice gives the same bytes and the same values', () => {
  fc.assert(
    fc.property(playbook, (given) => {
      const read = readPlaybook(JSON.stringify(given));
      expect(read.diagnostics).toEqual([]);
      const text = writePlaybook(read.value as Playbook);
      expect(writePlaybook(readPlaybook(text).value as Playbook)).toBe(text);
      expect(read.value?.samples?.[0]?.input).toEqual(given.samples[0]?.input);
    }),
    { numRuns: 200 },
  );
});

test('no text makes the reader throw: it gives a value or says why not', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { value, diagnostics } = readPlaybook(text);
      expect(value !== undefined || diagnostics.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});
