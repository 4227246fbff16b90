import { type Configuration, ConnectorError, ConnectorManifest, defineConnector } from '@setpiece/connector-kit';

/** The default configuration of the probe. */
export const probeConfiguration: Configuration = {
  id: 'configuration-1',
  connector: 'probe',
  name: 'Here',
  isDefault: true,
  values: { greeting: 'Hello' },
};

/** A connector that behaves well and badly on demand: what the contract of runners calls. */
export const probeConnector = defineConnector({
  manifest: ConnectorManifest.parse({
    name: 'probe',
    version: '1.2.0',
    configuration: { fields: [{ name: 'greeting' }] },
    operations: [
      {
        operation: 'echo',
        parameters: [{ name: 'text', required: true }, { name: 'list' }, { name: 'times', value: 1 }],
      },
      ...['fail', 'crash', 'odd', 'cycle', 'hang'].map((operation) => ({ operation })),
    ],
  }),
  operations: {
    echo: (parameters, { configuration, key }) => Promise.resolve({ parameters, configuration, key }),
    fail: () => Promise.reject(new ConnectorError('The key was refused.', { code: 'http_409', retryable: false })),
    crash: (parameters) => (parameters as unknown as { text(): Promise<unknown> }).text(),
    odd: () => Promise.resolve(oddThings()),
    cycle: () => {
      const a: Record<string, unknown> = {};
      a['b'] = a;
      return Promise.resolve({ a });
    },
    hang: () => new Promise(() => undefined),
  },
});

function oddThings(): unknown {
  const things = {
    date: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
    big: 9_007_199_254_740_993n,
    missing: undefined,
    code: () => 1,
    list: [() => 1, 1],
    nan: Number.NaN,
  };
  return Object.defineProperty(things, '__proto__', { value: { polluted: true }, enumerable: true });
}
