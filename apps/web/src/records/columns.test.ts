import { expect, test } from 'vitest';
import { cellText, firstColumns } from './columns.ts';

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

test('a cell names a picklist item or a linked record instead of printing it', () => {
  expect(cellText({ itemValue: 'High', '@id': '/api/3/picklists/1' })).toBe('High');
  expect(cellText([{ name: 'a' }, { name: 'b' }])).toBe('a, b');
  expect(cellText(null)).toBe('');
  expect(cellText({ x: 1 })).toBe('{"x":1}');
});
