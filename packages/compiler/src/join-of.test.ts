import { expect, test } from 'vitest';
import { joinOf } from './join-of.ts';
import { smallPlaybook, type ShortRoute } from './testing/small-playbook.ts';

const branches: ShortRoute[] = [
  ['start', 'a'],
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'd'],
  ['d', 'j'],
  ['c', 'j'],
  ['j', 'k'],
];

test('the join is the first step that the branches have in common', () => {
  expect(joinOf(smallPlaybook(branches), 'a')).toBe('j');
});

test('a branch that may end early does not change the join', () => {
  expect(joinOf(smallPlaybook([...branches, ['d', 'e', 'error']]), 'a')).toBe('j');
});

test('there is none without a fork, without a meeting, or with two of them', () => {
  expect(joinOf(smallPlaybook(branches), 'b')).toBeUndefined();
  expect(
    joinOf(
      smallPlaybook([
        ['start', 'a'],
        ['start', 'b'],
      ]),
      'start',
    ),
  ).toBeUndefined();
  expect(joinOf(smallPlaybook([...branches, ['b', 'k']]), 'a')).toBeUndefined();
});

test('a fork on errors has its own join', () => {
  const routes: ShortRoute[] = [
    ['start', 'a'],
    ['a', 'x', 'error'],
    ['a', 'y', 'error'],
    ['x', 'z'],
    ['y', 'z'],
  ];
  expect(joinOf(smallPlaybook(routes), 'a', 'error')).toBe('z');
});
