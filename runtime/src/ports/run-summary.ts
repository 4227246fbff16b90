import type { OperationFailure, RunMode, RunStatus, StepAddress, Values, WaitingFor } from '@setpiece/playbook';
import type { Cause } from './cause.ts';

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
  /** `cause`: a record that another run wrote started it. */
  readonly trigger: { readonly kind: string; readonly by?: string; readonly cause?: Cause };
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly error?: OperationFailure;
  readonly outputs?: Values;
  readonly parent?: ParentStep;
  /** The run that this one repeats, and from where; without a step from the beginning. */
  readonly fork?: { readonly run: string; readonly step?: string; readonly visit?: number };
  /** Equal starts that were answered with this run. Absent: none. */
  readonly suppressed?: number;
  /** Its playbook bounds how many runs are under way: this one has a place, or stands in line for one. Absent: no bound. */
  readonly place?: 'held' | 'waiting';
  /** While in line: its place there, from 1. Only where runs are read for people. */
  readonly position?: number;
  /** Number of the run's last event. */
  readonly seq: number;
}
