import { expect, test } from 'vitest';
import { ConnectorError } from './connector-error.ts';
import { defineConnector } from './define-connector.ts';
import { ConnectorManifest } from './manifest.ts';

const operations = [{ operation: 'greet' }, { operation: 'part' }, { operation: 'wave' }];
const manifest = ConnectorManifest.parse({ name: 'greeter', version: '1.0.0', operations });
const code = () => Promise.resolve({});

test('a connector with code for every operation is taken as it is', () => {
  const connector = { manifest, operations: { greet: code, part: code, wave: code } };
  expect(defineConnector(connector)).toBe(connector);
});

test('operations without code are named, all at once', () => {
  expect(() => defineConnector({ manifest, operations: { greet: code } })).toThrow(
    '"greeter" has no code for: part, wave.',
  );
});

test('an error of a connector may be tried again unless it says otherwise', () => {
  expect(new ConnectorError('no answer')).toMatchObject({ code: 'connector_error', retryable: true });
  expect(new ConnectorError('wrong key', { code: 'http_401', retryable: false })).toMatchObject({
    code: 'http_401',
    retryable: false,
  });
});
