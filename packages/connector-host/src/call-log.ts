import type { OperationCall } from '@setpiece/connector-kit';
import type { OperationFailure } from '@setpiece/playbook';

/** One call that has ended. Times are epoch milliseconds. */
export interface CallLogEntry {
  readonly call: Omit<OperationCall, 'parameters'>;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly failure?: OperationFailure;
}

/** Takes entries; must not throw. */
export type CallLog = (entry: CallLogEntry) => void;
