import type { Value } from '@setpiece/playbook';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, namedDifferences } from './differences.ts';

const anyValue = fc.jsonValue().map((value) => value as Value);

test('each place that differs is named, innermost', () => {
  const expected = { a: 1, list: [{ b: 'x' }, 2], 'odd key': true };
  const got = { a: 1, list: [{ b: 'y' }], 'odd key': false, more: null };
  expect(differences(expected, got, 'outputs')).toEqual([
    { path: 'outputs.list[0].b', expected: 'x', got: 'y' },
    { path: 'outputs.list[1]', expected: 2 },
    { path: 'outputs["odd key"]', expected: true, got: false },
    { path: 'outputs.more', got: null },
  ]);
});

test('of named keys only, what else is there does not count, but lists have their length', () => {
  expect(namedDifferences({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }, 'inputs')).toEqual([]);
  expect(namedDifferences({ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }, {}] }, 'inputs')).toEqual([
    { path: 'inputs.a[1]', got: {} },
  ]);
});

test('names of every object are not among the keys of a value', () => {
  expect(differences({ toString: 'x' }, {}, '')).toEqual([{ path: 'toString', expected: 'x' }]);
});

test('a value differs from another exactly when their JSON does, whatever the order of keys', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      expect(differences(a, JSON.parse(JSON.stringify(a)) as Value, '')).toEqual([]);
      expect(differences(a, b, '').length === 0).toBe(sorted(a) === sorted(b));
    }),
  );
});

function sorted(value: Value): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
