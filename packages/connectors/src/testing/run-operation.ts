import type { Connector, OperationContext } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { httpConnector } from '../http/connector.ts';
import { utilitiesConnector } from '../utilities/connector.ts';
import { memoryPlatform } from './memory-platform.ts';

type Given = Partial<OperationContext>;

/** Runs an operation of the utilities as a step would. */
export function runUtility(operation: string, parameters: Record<string, Value>, given: Given = {}): Promise<unknown> {
  return run(utilitiesConnector, operation, parameters, given);
}

/** Runs an operation of the HTTP connector; tests may call this host. */
export function runHttp(operation: string, parameters: Record<string, Value>, given: Given = {}): Promise<unknown> {
  return run(httpConnector, operation, parameters, { configuration: { allow_private: true }, ...given });
}

async function run(connector: Connector, operation: string, parameters: Record<string, Value>, given: Given) {
  const code = connector.operations[operation];
  if (!code) throw new Error(`no operation ${operation}`);
  const context = { configuration: {}, platform: memoryPlatform(), key: 'run-1/step-1/1', ...given };
  return code(parameters, { signal: AbortSignal.timeout(20_000), ...context });
}
