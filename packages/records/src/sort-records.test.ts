import { expect, test } from 'vitest';
import { builtInPicklists } from './built-in-picklists.ts';
import { picklistItem } from './picklist-item.ts';
import { sortRecords } from './sort-records.ts';

const rows = [
  { id: 1, name: 'b', n: 10 },
  { id: 2, name: 'a', n: 9 },
  { id: 3, name: 'b', n: null },
  { id: 4, name: 'a', n: 100 },
];

test('sorts by number, not by letters, and records without a value stand last upwards and first downwards', () => {
  expect(sortRecords(rows, [{ field: 'n', direction: 'asc' }]).map(({ id }) => id)).toEqual([2, 1, 4, 3]);
  expect(sortRecords(rows, [{ field: 'n', direction: 'desc' }]).map(({ id }) => id)).toEqual([3, 4, 1, 2]);
});

test('the second field decides where the first is equal, and equal records keep their order', () => {
  const sort = [
    { field: 'name', direction: 'asc' },
    { field: 'n', direction: 'desc' },
  ] as const;
  expect(sortRecords(rows, sort).map(({ id }) => id)).toEqual([4, 2, 3, 1]);
  expect(sortRecords(rows, []).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
});

test('picklist items sort by their place in the list', () => {
  const severities = ['High', 'Minimal', 'Critical'].map((name) => ({
    severity: picklistItem(builtInPicklists, 'Severity', name) ?? null,
  }));
  const sorted = sortRecords(severities, [{ field: 'severity', direction: 'asc' }]);
  expect(sorted.map(({ severity }) => severity?.['itemValue'])).toEqual(['Minimal', 'High', 'Critical']);
});
