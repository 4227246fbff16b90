import { expect, test } from 'vitest';
import { nearNames, nearNamesSentence } from './near-names.ts';

const names = ['Block an address', 'Enrich an indicator', 'Triage reported logins'];

test.for([
  ['block', ['Block an address']],
  ['Enrich an indicater', ['Enrich an indicator']],
  ['AN', ['Block an address', 'Enrich an indicator']],
  ['nope', []],
] as const)('%s is near to %j', ([typed, near]) => {
  expect(nearNames(typed, names)).toEqual(near);
});

test('where none is near, the sentence says which there are, not more than a screen takes', () => {
  expect(nearNamesSentence('nope', names)).toBe(
    'There are "Block an address", "Enrich an indicator", "Triage reported logins".',
  );
  expect(nearNamesSentence('nope', [])).toBe('There is none.');
  expect(
    nearNamesSentence(
      'nope',
      Array.from({ length: 40 }, (_, n) => `x${n}`),
    ),
  ).toMatch(/ and 25 more\.$/);
  expect(nearNamesSentence('block', names)).toBe('Did you mean "Block an address"?');
});
