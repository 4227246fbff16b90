import type { Mocks, OperationRunner } from '@setpiece/connector-kit';
import { isJsonObject, type OperationFailure, type Value } from '@setpiece/playbook';

/**
 * Answers calls from a mock file: first by step id, then by `connector.operation`, else through `fallback`. An output
 * `{"$failure": {code, message, retryable}}` fails the call. Without a fallback an operation that has no mock fails.
 */
export function createMockRunner(mocks: Mocks, fallback?: OperationRunner): OperationRunner {
  return {
    async run(call, signal) {
      const name = `${call.connector}.${call.operation}`;
      const output = own(mocks.steps, call.step) ?? own(mocks.operations, name);
      if (output !== undefined) return answer(output);
      return fallback ? fallback.run(call, signal) : { ok: false, failure: noMock(call.step, name) };
    },
  };
}

function answer(output: Value) {
  const failure = failureIn(output);
  return failure ? { ok: false as const, failure } : { ok: true as const, output: structuredClone(output) };
}

function failureIn(output: Value): OperationFailure | undefined {
  if (!isJsonObject(output)) return undefined;
  const given = (output as Readonly<Record<string, Value>>)['$failure'];
  if (!isJsonObject(given)) return undefined;
  const {
    code = 'mocked_failure',
    message = 'Fails as the mock file says.',
    retryable = false,
  } = given as Partial<OperationFailure>;
  return { code, message, retryable };
}

function noMock(step: string, operation: string): OperationFailure {
  const message = `Step "${step}" calls ${operation}, and the mock file has no output for it. Add it under "operations" or "steps".`;
  return { code: 'no_mock', message, retryable: false };
}

function own(outputs: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return outputs && Object.hasOwn(outputs, name) ? outputs[name] : undefined;
}
