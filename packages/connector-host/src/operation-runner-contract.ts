import assert from 'node:assert/strict';
import type {
  Configuration,
  ConfigurationStore,
  OperationCall,
  OperationResult,
  OperationRunner,
} from '@setpiece/connector-kit';
import { probeConfiguration } from './probe-connector.ts';

/** One sentence that a runner has to make true. */
export interface ContractCase {
  readonly name: string;
  readonly check: () => Promise<void>;
}

export interface RunnerUnderTest {
  readonly runner: OperationRunner;
  readonly close?: () => Promise<void>;
}

/**
 * What every OperationRunner has to do, whatever runs its connectors. `create` gives a runner that has the connector
 * `probeConnector` (module `@setpiece/connector-host/contract`) and the given configurations.
 *
 * @example
 * for (const { name, check } of operationRunnerContract(create)) test(name, check);
 */
export function operationRunnerContract(
  create: (configurations: ConfigurationStore) => Promise<RunnerUnderTest>,
): readonly ContractCase[] {
  const cases: ContractCase[] = [];
  const add = (name: string, body: (runner: OperationRunner) => Promise<void>) => {
    const check = async () => {
      const { runner, close } = await create(storeOf([probeConfiguration]));
      try {
        await body(runner);
      } finally {
        await close?.();
      }
    };
    cases.push({ name, check });
  };

  add('gives what the operation returns', async (runner) => {
    assert.deepEqual(outputOf(await run(runner, 'echo', { text: 'hello', list: [1, null] })), {
      parameters: { text: 'hello', list: [1, null], times: 1 },
      configuration: { greeting: 'Hello' },
      key: 'run-1/step-1/1',
    });
  });

  add('takes the configuration that the step names', async (runner) => {
    const named = await run(runner, 'echo', { text: 'x' }, { configuration: probeConfiguration.name });
    assert.deepEqual((outputOf(named) as { configuration: unknown }).configuration, probeConfiguration.values);
    await fails(
      run(runner, 'echo', { text: 'x' }, { configuration: 'Elsewhere' }),
      'configuration_missing',
      'Elsewhere',
    );
  });

  add('says which connector or operation is not there, and which was probably meant', async (runner) => {
    await fails(run(runner, 'echo', {}, { connector: 'prob' }), 'unknown_connector', 'Did you mean "probe"?');
    await fails(run(runner, 'ecko', {}), 'unknown_operation', 'Did you mean "echo"?');
    await fails(run(runner, 'toString', {}), 'unknown_operation', '"toString"');
  });

  add('falls back to the latest version', async (runner) => {
    assert.ok((await run(runner, 'echo', { text: 'x' }, { version: '0.0.1' })).ok);
  });

  add('asks for required parameters by name', async (runner) => {
    await fails(run(runner, 'echo', {}), 'missing_parameter', '"text"');
  });

  add('keeps code, message and class of a failure', async (runner) => {
    const { failure } = (await run(runner, 'fail', {})) as Extract<OperationResult, { ok: false }>;
    assert.deepEqual(failure, { code: 'http_409', message: 'The key was refused.', retryable: false });
  });

  add('takes any thrown error as failure', async (runner) => {
    await fails(run(runner, 'crash', {}), 'connector_error', 'is not a function');
  });

  add('gives plain JSON only', async (runner) => {
    assert.deepEqual(outputOf(await run(runner, 'odd', {})), {
      date: '2026-01-02T03:04:05.000Z',
      big: '9007199254740993',
      missing: null,
      list: [null, 1],
      nan: null,
    });
  });

  add('refuses an output that contains itself', async (runner) => {
    await fails(run(runner, 'cycle', {}), 'output_not_json', 'contains itself at "a.b"');
  });

  add('settles soon after the signal aborts, even if the operation never looks up', async (runner) => {
    const began = Date.now();
    const signal = AbortSignal.any([AbortSignal.abort(new Error('cancelled'))]);
    await fails(runner.run(callOf('hang', {}), signal), 'aborted', 'stopped');
    const late = new AbortController();
    setTimeout(() => late.abort(new Error('cancelled')), 50);
    await fails(runner.run(callOf('hang', {}), late.signal), 'aborted', 'stopped');
    assert.ok(Date.now() - began < 2000, 'within two seconds');
  });

  add('calls a timeout by its name', async (runner) => {
    await fails(runner.run(callOf('hang', {}), AbortSignal.timeout(50)), 'timeout', 'in time');
  });

  add('runs calls beside each other', async (runner) => {
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => run(runner, 'echo', { text: String(i) })));
    const texts = results.map((result) => (outputOf(result) as { parameters: { text: string } }).parameters.text);
    assert.deepEqual(
      texts,
      results.map((_, i) => String(i)),
    );
  });

  return cases;
}

function storeOf(configurations: readonly Configuration[]): ConfigurationStore {
  return {
    find: (connector, wanted) =>
      Promise.resolve(
        configurations.find(
          (one) => one.connector === connector && (wanted ? one.id === wanted || one.name === wanted : one.isDefault),
        ),
      ),
  };
}

function callOf(
  operation: string,
  parameters: OperationCall['parameters'],
  rest: Partial<OperationCall> = {},
): OperationCall {
  return { connector: 'probe', operation, parameters, key: 'run-1/step-1/1', run: 'run-1', step: 'step-1', ...rest };
}

function run(
  runner: OperationRunner,
  operation: string,
  parameters: OperationCall['parameters'],
  rest?: Partial<OperationCall>,
): Promise<OperationResult> {
  return runner.run(callOf(operation, parameters, rest), new AbortController().signal);
}

function outputOf(result: OperationResult): unknown {
  assert.ok(result.ok, result.ok ? '' : result.failure.message);
  return result.output;
}

async function fails(running: Promise<OperationResult>, code: string, part: string): Promise<void> {
  const result = await running;
  assert.ok(!result.ok, `should fail with ${code}`);
  assert.equal(result.failure.code, code, result.failure.message);
  assert.ok(result.failure.message.includes(part), result.failure.message);
}
