import type { OperationFailure, RunMode, RunStatus, StepAddress, Values, WaitingFor } from '@setpiece/playbook';

/** Which StepRun of which run started a sub-playbook's run. */
export interface ParentStep extends StepAddress {
  readonly run: string;
  /** The parent does not wait for it. */
  readonly async?: boolean;
}

/** What a run's row says. Times are epoch milliseconds. */
export interface RunSummary {
  readonly id: string;
  readonly playbook: string;
  readonly playbookName: string;
  readonly version: string;
  readonly mode: RunMode;
  readonly status: RunStatus;
  /** Present while `status` is `waiting` or `in_doubt`. */
  readonly waitingFor?: WaitingFor;
  readonly trigger: { readonly kind: string; readonly by?: string };
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly error?: OperationFailure;
  readonly outputs?: Values;
  readonly parent?: ParentStep;
  /** Number of the run's last event. */
  readonly seq: number;
}
