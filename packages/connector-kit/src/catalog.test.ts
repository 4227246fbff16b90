import { expect, test } from 'vitest';
import { compareVersions, emptyCatalog, findConnector } from './catalog.ts';
import { ConnectorManifest } from './manifest.ts';

const manifest = (name: string, version: string) => ConnectorManifest.parse({ name, version, operations: [] });
const versions = ['1.9.0', '1.10.0', '1.2.10', '0.99.99'];
const catalog = {
  ...emptyCatalog,
  connectors: [...versions.map((version) => manifest('imap', version)), manifest('http', '9.0.0')],
};

test('a step gets the version that it names', () => {
  expect(findConnector(catalog, 'imap', '1.2.10')?.version).toBe('1.2.10');
});

test('without a version, or with one that is not there, a step gets the latest by number', () => {
  expect(findConnector(catalog, 'imap')?.version).toBe('1.10.0');
  expect(findConnector(catalog, 'imap', '3.0.0')?.version).toBe('1.10.0');
});

test('a connector that is not there is not found', () => {
  expect(findConnector(catalog, 'smtp')).toBeUndefined();
});

test('versions order by number, part by part; missing parts are zero', () => {
  expect(versions.toSorted(compareVersions)).toEqual(['0.99.99', '1.2.10', '1.9.0', '1.10.0']);
  expect(compareVersions('1.0', '1.0.0')).toBe(0);
});
