import { ConnectorManifest } from '@setpiece/connector-kit';
import { expect, test } from 'vitest';
import { matchingConnectors } from './matching-connectors.ts';

const connector = (label: string, titles: string[]) =>
  ConnectorManifest.parse({
    name: label.toLowerCase(),
    label,
    version: '1.0.0',
    operations: titles.map((title) => ({ operation: title.toLowerCase(), title })),
  });
const connectors = [connector('Utilities', ['Make REST call', 'Format date']), connector('HTTP', ['Send request'])];
const found = (search: string) =>
  matchingConnectors(connectors, search).map(({ label, operations }) => [label, operations.map(({ title }) => title)]);

test('without a search all connectors are there, by name', () => {
  expect(found('').map(([label]) => label)).toEqual(['HTTP', 'Utilities']);
});

test('a connector that fits keeps all of its actions', () => {
  expect(found('util')).toEqual([['Utilities', ['Make REST call', 'Format date']]]);
});

test('a search for an action shows only the actions that fit', () => {
  expect(found('rest')).toEqual([['Utilities', ['Make REST call']]]);
});
