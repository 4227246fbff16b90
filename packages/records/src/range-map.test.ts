import { resolveRange } from '@setpiece/expressions';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf, rangeMap } from './range-map.ts';

test.for([
  ['1,2,3', ['1', '2', '3']],
  ['1 2 3', ['1', '2', '3']],
  ['91..100', ['91..100']],
  ['1 91 .. 100 >5<91', ['1', '91..100', '>5<91']],
  ['> 5 < 91', ['>5<91']],
  ['-2..-1.5', ['-2..-1.5']],
  ['high, very high', ['high', 'very high']],
  ['In Progress', ['In Progress']],
  [' , ', []],
] as const)('the text %j claims %j', ([match, claims]) => {
  expect(claimsOf(match)).toEqual(claims);
});

test('of two items that claim a value the first has it', () => {
  const map = rangeMap([
    { item: 'TBD', match: '0' },
    { item: 'No Reputation', match: '0, 1' },
  ]);
  expect([resolveRange(0, map), resolveRange(1, map)]).toEqual(['TBD', 'No Reputation']);
});

test('every number inside of a range is found in it, and none outside', () => {
  const number = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(number, number, number, (a, b, value) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const closed = resolveRange(value, rangeMap([{ item: 'in', match: `${from}..${to}` }]));
      const open = resolveRange(value, rangeMap([{ item: 'in', match: `>${from}<${to}` }]));
      expect(closed === 'in').toBe(value >= from && value <= to);
      expect(open === 'in').toBe(value > from && value < to);
    }),
  );
});
