import type { OperationCall } from '@setpiece/connector-kit';
import type { ConnectorStep, Value } from '@setpiece/playbook';
import { revealSecrets } from '../engine/reveal-secrets.ts';
import { StepFailure } from '../engine/step-failure.ts';
import type { StepExecutor } from '../engine/step-executor.ts';

/** Runs an operation of a connector. Its result stands at `data`. */
export const connector: StepExecutor<'connector'> = {
  effect: 'outside',
  async inputs(step, evaluator) {
    const parameters: Record<string, Value> = {};
    for (const [name, value] of Object.entries(step.parameters))
      parameters[name] = await evaluator.evaluate(value, `parameters.${name}`);
    const configuration = await evaluator.evaluate(step.configuration ?? null, 'configuration');
    return {
      connector: step.connector,
      ...(step.version !== undefined && { version: step.version }),
      operation: step.operation,
      ...(configuration !== null && configuration !== '' && { configuration }),
      parameters,
    };
  },
  async perform({ step, inputs, key, signal, live, services }) {
    const { value, sealAgain, hideValue, hideFailure, hideError } = await revealSecrets(services, live.run, inputs);
    const more = { key, run: live.run, step: step.id, ...(sealAgain && { sealAgain }) };
    const call = { ...(value as object), ...more } as OperationCall;
    const result = await services.runner.run(call, signal).catch((error: unknown) => {
      throw hideError(error);
    });
    if (!result.ok) throw new StepFailure(hideFailure(result.failure));
    const output = connectorResult(step, hideValue(result.output));
    return { output, ...(result.simulated && { provenance: 'simulated' }) };
  },
  async probe({ step, inputs, key, signal, live, services }) {
    const { runner } = services;
    if (!runner.probe) return { happened: 'unknown' };
    const { value, hideValue } = await revealSecrets(services, live.run, inputs);
    const call = { ...(value as object), key, run: live.run, step: step.id } as OperationCall;
    const probed = await runner.probe(call, signal);
    if (probed.happened !== true) return probed;
    return { happened: true, output: connectorResult(step, hideValue(probed.output)) };
  },
};

/** What a step shows of an operation's output, live or mocked. */
export function connectorResult({ operation }: ConnectorStep, output: Value): Value {
  return { data: output, status: 'Success', message: '', operation };
}
