import { expect, test } from 'vitest';
import { firstColumns } from './first-columns.ts';

const fields = [
  'description:html',
  'port:integer',
  'severity:picklist',
  'sourceId:text',
  'name:text',
  'payload:json',
].map((text) => {
  const [name = '', type = ''] = text.split(':');
  return { name, type };
});

test('a table opens with the telling fields first and without the heavy ones', () => {
  expect(firstColumns({ fields, uniqueKey: ['sourceId'] })).toEqual(['name', 'severity', 'sourceId', 'port']);
});
