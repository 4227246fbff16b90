import { expect, test } from 'vitest';
import { positionsOf } from './stream-position.ts';

test('with one watched run an id is run:seq', () => {
  expect(positionsOf([{ run: 'a' }]).reached('a', 7)).toBe('a:7');
});

test('an id names the position of every watched run, the one that moved last', () => {
  const position = positionsOf([{ run: 'a', after: 2 }, { run: 'b' }]);
  expect(position.reached('b', 1)).toBe('a:2,b:1');
  expect(position.reached('a', 3)).toBe('b:1,a:3');
});

test('a reconnect goes on where the id says, never before where the client asked', () => {
  expect(positionsOf([{ run: 'a' }, { run: 'b', after: 9 }], 'b:4,a:3').runs()).toEqual([
    { run: 'a', after: 3 },
    { run: 'b', after: 9 },
  ]);
});

test('a strange id is as good as none', () => {
  expect(positionsOf([{ run: 'a', after: 1 }], 'x:y,:,a:NaN').runs()).toEqual([{ run: 'a', after: 1 }]);
});
