import {
  ConnectorError,
  ConnectorManifest,
  defineConnector,
  type Connector,
  type Platform,
} from '@setpiece/connector-kit';
import { expect, test } from 'vitest';
import { checkHealth } from './check-health.ts';
import { createInProcessRunner } from './in-process-runner.ts';

const manifest = ConnectorManifest.parse({
  name: 'mail',
  version: '1.0.0',
  configuration: {
    fields: [
      { name: 'server', title: 'Server', required: true },
      { name: 'port', type: 'integer', value: 25 },
      { name: 'password', type: 'password' },
    ],
  },
  operations: [{ operation: 'send' }],
});
const connector = (check?: Connector['checkHealth']) =>
  defineConnector({
    manifest,
    operations: { send: (_, { configuration }) => Promise.resolve(configuration) },
    ...(check && { checkHealth: check }),
  });
const platform = {} as Platform;
const check = (code: Connector['checkHealth'], values: object, signal = AbortSignal.timeout(5000)) =>
  checkHealth(connector(code), { values: values as Record<string, string> }, { platform, signal });

test('the connector sees the values with their defaults, and says nothing when all is well', async () => {
  const seen: unknown[] = [];
  const code = ({ configuration }: { configuration: unknown }) => Promise.resolve(void seen.push(configuration));
  expect(await check(code, { server: 'a' })).toEqual({ status: 'Available' });
  expect(seen).toEqual([{ server: 'a', port: 25 }]);
});

test('a failure is the reason, without the password', async () => {
  const refuse = () => Promise.reject(new ConnectorError('Login with s3cret-pass was refused.'));
  expect(await check(refuse, { server: 'a', password: 's3cret-pass' })).toEqual({
    status: 'Disconnected',
    message: 'Login with ••• was refused.',
  });
});

test('a check that never ends is cut off, and one without its fields does not begin', async () => {
  const hang = () => new Promise<void>(() => {});
  expect(await check(hang, { server: 'a' }, AbortSignal.timeout(20))).toMatchObject({ status: 'Disconnected' });
  expect(await check(hang, {})).toEqual({ status: 'Disconnected', message: '"Server" must be filled in first.' });
});

test('a connector without a check says that only its fields were looked at', async () => {
  expect(await check(undefined, { server: 'a' })).toMatchObject({
    status: 'Available',
    message: expect.any(String) as string,
  });
});

test('a run with a partially configured connector fails and names what is missing', async () => {
  const configuration = { id: 'c', connector: 'mail', name: 'Office', isDefault: true, values: { port: 'many' } };
  const configurations = { find: () => Promise.resolve(configuration) };
  const runner = createInProcessRunner({ connectors: [connector()], configurations, platform });
  const call = { connector: 'mail', operation: 'send', parameters: {}, key: 'k', run: 'r', step: 's' };
  expect(await runner.run(call, AbortSignal.timeout(5000))).toEqual({
    ok: false,
    failure: {
      code: 'configuration_incomplete',
      message: 'Configuration "Office" of "mail" lacks "Server". Fill it in under Connectors.',
      retryable: false,
    },
  });
});
