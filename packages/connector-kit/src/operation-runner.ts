import type { OperationFailure, Value } from '@setpiece/playbook';
import type { Probed } from './probe.ts';

/** One call of a connector's operation, everything evaluated. */
export interface OperationCall {
  readonly connector: string;
  /** Falls back to the latest installed version. */
  readonly version?: string;
  readonly operation: string;
  readonly parameters: Readonly<Record<string, Value>>;
  /** Id or name of a configuration. Absent: the default one of the connector, if it needs any. */
  readonly configuration?: string;
  /** Stable over retries: `runId/stepId/visit/item/poll`. Sent along where the far side understands it. */
  readonly key: string;
  /** Which run and step ask, for logs. */
  readonly run: string;
  readonly step: string;
  /** Seals the secrets again that were opened for this call, in what it leaves in the workspace. Absent: none was opened. */
  readonly sealAgain?: (value: Value) => Value;
}

/** What a call gave. A failure is data, not an exception. */
export type OperationResult =
  | {
      readonly ok: true;
      readonly output: Value;
      /** Nothing was called: the output has the shape of one. */
      readonly simulated?: true;
    }
  | { readonly ok: false; readonly failure: OperationFailure };

/** Port: runs operations, wherever their code lives (in process, child process, Python, simulator). */
export interface OperationRunner {
  /** Never rejects for a failing operation; rejects only for a bug. Must settle soon after `signal` aborts. */
  run(call: OperationCall, signal: AbortSignal): Promise<OperationResult>;
  /** Asks the far side what became of a call with this key that may or may not have reached it. Rejects when it does not answer. */
  probe?(call: OperationCall, signal: AbortSignal): Promise<Probed>;
}
