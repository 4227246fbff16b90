import type { OperationCall } from './operation-runner.ts';

/** Where a call stands that its configuration bounds. Everybody who enters must leave, whether the turn came or not. */
export interface CallTurn {
  /** Absent: it may go at once. */
  readonly line?: {
    readonly connector: string;
    /** Id of the configuration that takes no more calls now. */
    readonly configuration: string;
    readonly name: string;
    /** Calls that go before it. */
    readonly ahead: number;
  };
  /** Resolves when the call may go. */
  readonly comes: Promise<void>;
  /** The call has ended, or waits no more: the next one may go. */
  leave(): void;
}

/** Port: keeps calls in line whose configuration takes only so many at once, or so many a minute. */
export interface CallGate {
  /** Gives nothing when nothing bounds the call. */
  enter(call: Pick<OperationCall, 'connector' | 'configuration'>): Promise<CallTurn | undefined>;
}
