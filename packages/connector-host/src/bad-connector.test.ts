import { ConnectorManifest, defineConnector, type OperationCode, type Platform } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { createInProcessRunner } from './in-process-runner.ts';

const bad: Readonly<Record<string, OperationCode>> = {
  throws: () => {
    throw new TypeError('Cannot read properties of undefined');
  },
  // eslint-disable-next-line prefer-promise-reject-errors -- that is what bad code does
  rejects: () => Promise.reject('no reason given'),
  nothing: () => Promise.resolve(),
  garbage: () => Promise.resolve({ at: new Date(0), run: () => 1, big: 10n ** 20n, not: Number.NaN }),
  cycle: () => {
    const self: Record<string, unknown> = {};
    return Promise.resolve(Object.assign(self, { self }));
  },
  twice: () =>
    new Promise((resolve) => {
      resolve('first');
      resolve('second');
    }),
};
const connector = defineConnector({
  manifest: ConnectorManifest.parse({
    name: 'bad',
    version: '1.0.0',
    operations: Object.keys(bad).map((operation) => ({ operation })),
  }),
  operations: bad,
});
const runner = createInProcessRunner({
  connectors: [connector],
  configurations: { find: async () => undefined },
  platform: {} as Platform,
});
const call = (operation: string) => ({ connector: 'bad', operation, parameters: {}, key: 'k', run: 'r', step: 's' });

test.for([
  ['throws', { ok: false, failure: { code: 'connector_error' } }],
  ['rejects', { ok: false, failure: { code: 'connector_error', message: expect.stringContaining('no reason given') } }],
  ['nothing', { ok: true, output: null }],
  ['garbage', { ok: true, output: { at: '1970-01-01T00:00:00.000Z', big: '100000000000000000000', not: null } }],
  ['cycle', { ok: false, failure: { code: 'output_not_json' } }],
  ['twice', { ok: true, output: 'first' }],
] as const)(
  'F22: an operation that %s gives a typed end, once, and the next call is not harmed',
  async ([operation, end]) => {
    const { signal } = new AbortController();
    expect(await runner.run(call(operation), signal)).toMatchObject(end);
    expect(await runner.run(call('twice'), signal)).toEqual({ ok: true, output: 'first' });
  },
);

test('a connector without probes cannot tell what became of a call; one with a probe is asked with the key of the call', async () => {
  const { signal } = new AbortController();
  expect(await runner.probe?.(call('twice'), signal)).toEqual({ happened: 'unknown' });
  const asked: string[] = [];
  const probing = createInProcessRunner({
    connectors: [
      {
        ...connector,
        probes: {
          twice: async (_, { key }) => {
            asked.push(key);
            return { happened: true, output: new Date(0) as unknown as Value };
          },
        },
      },
    ],
    configurations: { find: async () => undefined },
    platform: {} as Platform,
  });
  expect(await probing.probe?.(call('twice'), signal)).toEqual({ happened: true, output: '1970-01-01T00:00:00.000Z' });
  expect(asked).toEqual(['k']);
});
