import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLiteral } from './read-literal.ts';

test.for([
  ["{'a': True, 'b': None, \"c\": [1, -2.5, 'x',],}", { a: true, b: null, c: [1, -2.5, 'x'] }],
  ["('a', 'b')", ['a', 'b']],
  ["'it\\'s\\n'", "it's\n"],
  ['{"a": 1}', { a: 1 }],
  ['[]', []],
  ['hello', 'hello'],
  ['{{ vars.x }}', '{{ vars.x }}'],
  ['[1, 2', '[1, 2'],
  ["{'a' 1}", "{'a' 1}"],
  ['10.0.0.1', '10.0.0.1'],
  ['', ''],
] as const)('%j is read as %j', ([text, expected]) => {
  expect(readLiteral(text)).toEqual(expected);
});

test('JSON is always read as JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readLiteral(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
