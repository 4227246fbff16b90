import type {
  OperationFailure,
  Playbook,
  Provenance,
  RunMode,
  RunStatus,
  StepRunStatus,
  Value,
} from '@setpiece/playbook';

/** A line of the runs list. Times are epoch milliseconds. */
export interface RunSummary {
  readonly id: string;
  readonly playbook: string;
  readonly playbookName: string;
  readonly version: string;
  readonly mode: RunMode;
  readonly status: RunStatus;
  readonly waitingFor?: Value;
  readonly trigger: { readonly kind: string; readonly by?: string; readonly key?: string };
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly error?: OperationFailure;
  readonly outputs?: Readonly<Record<string, Value>>;
  readonly parent?: Value;
}

/** One try of a StepRun: its evaluated inputs and what came of them. */
export interface AttemptView {
  readonly attempt: number;
  readonly inputs?: Value;
  readonly output?: Value;
  readonly error?: OperationFailure;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly provenance?: Provenance;
}

/** One execution of a step in a run. */
export interface StepRunView {
  readonly step: string;
  readonly visit: number;
  readonly item?: number;
  readonly status: StepRunStatus;
  readonly attempts: readonly AttemptView[];
}

/** A run with its steps and the frozen playbook that it executes. */
export interface RunView {
  readonly run: RunSummary;
  readonly steps: readonly StepRunView[];
  readonly playbook: Playbook;
  /** Watch from here to miss nothing and see nothing twice. */
  readonly lastSeq: number;
}
