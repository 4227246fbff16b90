import type { Connector, Platform } from '@setpiece/connector-kit';
import { describe, expect, test } from 'vitest';
import type { CallLogEntry } from './call-log.ts';
import { createInProcessRunner } from './in-process-runner.ts';
import { operationRunnerContract } from './operation-runner-contract.ts';
import { probeConnector } from './probe-connector.ts';

const platform = {} as Platform;
const noConfigurations = { find: () => Promise.resolve(undefined) };
const call = { connector: 'probe', operation: 'echo', parameters: { text: 'secret' }, key: 'k', run: 'r', step: 's' };
const { signal } = new AbortController();

describe('the contract of runners', () => {
  const create = (configurations: Parameters<typeof createInProcessRunner>[0]['configurations']) =>
    Promise.resolve({ runner: createInProcessRunner({ connectors: [probeConnector], configurations, platform }) });
  test.for(operationRunnerContract(create).map(({ name, check }) => [name, check] as const))(
    '%s',
    async ([, check]) => {
      await expect(check()).resolves.toBeUndefined();
    },
  );
});

describe('the runner in this process', () => {
  test('fails a call that needs a configuration where there is none', async () => {
    const runner = createInProcessRunner({ connectors: [probeConnector], configurations: noConfigurations, platform });
    expect(await runner.run(call, signal)).toEqual({
      ok: false,
      failure: {
        code: 'configuration_missing',
        message: 'Connector "probe" has no default configuration. Add one under Connectors.',
        retryable: false,
      },
    });
  });

  test('takes the named version, else the latest by number', async () => {
    const version = (text: string): Connector => ({
      manifest: { ...probeConnector.manifest, version: text, configuration: { fields: [] } },
      operations: { ...probeConnector.operations, echo: () => Promise.resolve(text) },
    });
    const connectors = ['1.9.0', '1.10.0', '1.2.0'].map(version);
    const runner = createInProcessRunner({ connectors, configurations: noConfigurations, platform });
    const output = async (wanted?: string) => runner.run({ ...call, version: wanted }, signal);
    expect(await output('1.2.0')).toEqual({ ok: true, output: '1.2.0' });
    expect(await output()).toEqual({ ok: true, output: '1.10.0' });
    expect(await output('7.0.0')).toEqual({ ok: true, output: '1.10.0' });
  });

  test('logs every call with its end, without parameters and outputs', async () => {
    const entries: CallLogEntry[] = [];
    const configurations = { find: () => Promise.reject(new Error('the store is closed')) };
    const log = (entry: CallLogEntry) => void entries.push(entry);
    const runner = createInProcessRunner({ connectors: [probeConnector], configurations, platform, log });
    await runner.run(call, signal);
    await runner.run({ ...call, operation: 'ecko' }, signal);
    expect(entries.map(({ failure }) => failure?.code)).toEqual(['connector_error', 'unknown_operation']);
    expect(entries[0]?.call).toMatchObject({ connector: 'probe', operation: 'echo', run: 'r', step: 's' });
    expect(JSON.stringify(entries)).not.toContain('secret');
  });
});
