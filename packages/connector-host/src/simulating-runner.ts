import { findOperation, isReadOnly, missingParameters, type Catalog } from '@setpiece/connector-kit';
import type { ManifestOperation, OperationCall, OperationResult, OperationRunner } from '@setpiece/connector-kit';

/** A call that a simulation did not make. */
export type SimulatedCall = OperationCall;

/**
 * Calls nothing that may have an effect. Operations whose category is `investigation` run; of all others `onEffect` hears, and
 * the answer has the shape that the manifest promises, with the manifest's own example values. What would be refused for want
 * of an operation or a parameter is refused here too.
 *
 * @param catalog read at each call, since connectors may be installed meanwhile
 */
export function createSimulatingRunner(
  catalog: () => Catalog,
  runner: OperationRunner,
  onEffect: (call: SimulatedCall) => void = () => {},
): OperationRunner {
  return {
    async run(call, signal) {
      const known = catalog();
      if (isReadOnly(known, call)) return runner.run(call, signal);
      const operation = findOperation(known, call);
      const refusal = operation ? missing(call, operation) : unknown(call);
      if (refusal) return refusal;
      onEffect(call);
      return { ok: true, output: structuredClone(operation?.output_schema ?? {}), simulated: true };
    },
  };
}

function missing(call: OperationCall, operation: ManifestOperation): OperationResult | undefined {
  const names = missingParameters(operation, call.parameters).map(({ name }) => `"${name}"`);
  if (!names.length) return undefined;
  return failed(
    'missing_parameter',
    `Operation "${call.operation}" of "${call.connector}" needs ${names.join(', ')}. Fill it in.`,
  );
}

function unknown({ connector, operation }: OperationCall): OperationResult {
  return failed(
    'unknown_operation',
    `What ${connector}.${operation} does is not known here, so it is not simulated. Install the connector, or mock the step.`,
  );
}

function failed(code: string, message: string): OperationResult {
  return { ok: false, failure: { code, message, retryable: false } };
}
