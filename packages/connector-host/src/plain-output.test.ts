import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainOutput } from './plain-output.ts';

test('plain JSON comes back equal, and shares nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      fc.pre(!JSON.stringify(value).includes('"__proto__":'));
      expect(plainOutput(value)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  const inner = { list: [1] };
  const plain = plainOutput({ inner, again: inner }) as { inner: typeof inner; again: typeof inner };
  expect(plain).toEqual({ inner, again: inner });
  expect(plain.inner.list).not.toBe(inner.list);
  expect(plain.inner).not.toBe(plain.again);
});

test.for([
  ['undefined', undefined, null],
  ['a function', () => 1, null],
  ['a symbol', Symbol('s'), null],
  ['infinity', Infinity, null],
  ['a Map', new Map([['a', new Set([1, 2])]]), { a: [1, 2] }],
  ['bytes', new TextEncoder().encode('hello'), 'aGVsbG8='],
  ['an object with toJSON', { toJSON: () => ({ a: 1n }) }, { a: '1' }],
  [
    'an instance of a class',
    new (class Point {
      x = 1;
      #hidden = 2;
      get hidden() {
        return this.#hidden;
      }
    })(),
    { x: 1 },
  ],
] as const)('%s becomes plain', ([, given, expected]) => {
  expect(plainOutput(given)).toEqual(expected);
});

test('a key __proto__ never arrives, and no prototype changes', () => {
  const plain = plainOutput(JSON.parse('{"a": 1, "__proto__": {"polluted": true}}'));
  expect(Object.keys(plain as object)).toEqual(['a']);
  expect((plain as { polluted?: boolean }).polluted).toBeUndefined();
});

test('cycles and bottomless nesting are failures that name the place', () => {
  const list: unknown[] = [];
  list.push({ list });
  expect(() => plainOutput({ list })).toThrow('contains itself at "list.0.list"');
  let deep: unknown = 1;
  for (let i = 0; i < 20_000; i++) deep = [deep];
  expect(() => plainOutput(deep)).toThrow('more than 500 levels');
});
