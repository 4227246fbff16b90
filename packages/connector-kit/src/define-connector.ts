import type { Value } from '@setpiece/playbook';
import type { ConnectorManifest } from './manifest.ts';
import type { NotificationSource } from './notification-source.ts';
import type { Platform } from './platform.ts';
import type { Probed } from './probe.ts';
import type { FieldProblem } from './read-field-values.ts';

/** What an operation's code gets besides its parameters. */
export interface OperationContext {
  readonly configuration: Readonly<Record<string, Value>>;
  readonly platform: Platform;
  /** Stable over retries; send it as `Idempotency-Key` where the far side understands it. */
  readonly key: string;
  readonly signal: AbortSignal;
}

/** Runs one operation. @throws ConnectorError (or any Error) to fail the step with a message */
export type OperationCode = (
  parameters: Readonly<Record<string, Value>>,
  context: OperationContext,
) => Promise<unknown>;

/** Asks the far side, by the key of a call, what became of it. @throws ConnectorError (or any Error) when that cannot be told */
export type OperationProbe = (
  parameters: Readonly<Record<string, Value>>,
  context: OperationContext,
) => Promise<Probed>;

/** A connector in TypeScript. */
export interface Connector {
  readonly manifest: ConnectorManifest;
  readonly operations: Readonly<Record<string, OperationCode>>;
  /** By operation. After a crash they tell whether a call took effect, so that it is not made twice. */
  readonly probes?: Readonly<Record<string, OperationProbe>>;
  /** What is wrong with the values of a configuration beyond their types. Asked when one is saved; nothing is called. */
  readonly checkValues?: (configuration: Readonly<Record<string, Value>>) => Promise<readonly FieldProblem[]>;
  /** Resolves when the far side can be used. @throws ConnectorError with the reason when not */
  readonly checkHealth?: (context: OperationContext) => Promise<void>;
  /** Listens for notifications, which start playbooks. Absent: it only answers. */
  readonly listen?: NotificationSource;
}

/**
 * Declares a connector and checks that every operation of its manifest has code.
 *
 * @throws when one has none
 */
export function defineConnector(connector: Connector): Connector {
  const missing = connector.manifest.operations.filter(({ operation }) => !connector.operations[operation]);
  if (missing.length) {
    const names = missing.map(({ operation }) => operation).join(', ');
    throw new Error(`Connector "${connector.manifest.name}" has no code for: ${names}. Add it to operations.`);
  }
  return connector;
}
