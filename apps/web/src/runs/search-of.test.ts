import { expect, test } from 'vitest';
import { isLengthRange, lengthText } from './length-range.ts';
import { searchOf } from './search-of.ts';

test('words are looked for as words, the IRI of a record as that record', () => {
  expect(searchOf({ text: ' bad host ' })).toMatchObject({ text: 'bad host' });
  const iri = '/api/3/alerts/0f8fad5b-d9cb-469f-a165-70867728950e';
  expect(searchOf({ text: iri })).toMatchObject({ record: iri });
  expect(searchOf({ text: '  ' })).toEqual({ since: undefined });
});

test('a time range begins at a whole minute before now', () => {
  const now = Date.parse('2026-07-01T12:00:30Z');
  expect(searchOf({ range: '24h', status: 'failed' }, now)).toEqual({
    status: 'failed',
    since: Date.parse('2026-06-30T12:00:00Z'),
  });
});

test('a duration is asked in milliseconds, any that the address names', () => {
  expect(searchOf({ took: '>5m' })).toEqual({ longerThan: 300_000 });
  expect(searchOf({ took: '<250ms' })).toEqual({ shorterThan: 250 });
  expect(lengthText('>90s')).toBe('Longer than 90 s');
  expect(['>5m', '>5', '5m', '>5 weeks', null].map(isLengthRange)).toEqual([true, false, false, false, false]);
});
