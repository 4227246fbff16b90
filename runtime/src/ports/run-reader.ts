import type {
  OperationFailure,
  Provenance,
  RunEvent,
  RunStatus,
  StepAddress,
  StepRunStatus,
  Value,
  WaitingFor,
} from '@setpiece/playbook';
import type { TimedAnswer } from '../journal/run-state.ts';
import type { RunSummary } from './run-summary.ts';

/** Port: what screens and commands read of runs. */
export interface RunReader {
  /** The newest first. `before` is the id of the last run of the page before. */
  runs(query: {
    readonly playbook?: string;
    readonly status?: RunStatus;
    readonly limit: number;
    readonly before?: string;
  }): Promise<RunSummary[]>;
  run(id: string): Promise<RunSummary | undefined>;
  events(run: string, after?: number): Promise<RunEvent[]>;
  /** Questions that wait, oldest first: of one run, or some of all runs. */
  waitingInputs(query?: { readonly run?: string; readonly limit?: number }): Promise<WaitingInput[]>;
  /** Steps that wait until a certain record is as they want it. */
  waitingTasks(query?: { readonly limit?: number }): Promise<WaitingTask[]>;
  stepRuns(run: string): Promise<StepRunView[]>;
}

/** A manual input that waits for its answer. */
export interface WaitingInput extends StepAddress {
  readonly run: string;
  readonly playbook: string;
  readonly playbookName: string;
  readonly since: number;
  /** The evaluated question: title, text, fields, options. */
  readonly form: Value;
  /** When its time is up, epoch milliseconds. */
  readonly due?: number;
  /** Those who have answered so far. */
  readonly answers: readonly AnswerView[];
}

/** An answer that was given, without what was filled in. */
export type AnswerView = Pick<TimedAnswer, 'by' | 'name' | 'via' | 'option' | 'at'>;

/** A step that waits for one record, e.g. a task until it is completed. */
export interface WaitingTask extends Omit<WaitingInput, 'form' | 'answers'> {
  /** IRI of the record. */
  readonly record: string;
}

/** One try of a StepRun. `output` or `error` is there when it has ended. */
export interface AttemptView {
  readonly attempt: number;
  readonly poll?: number;
  readonly inputs: Value;
  readonly output?: Value;
  readonly error?: OperationFailure;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly provenance?: Provenance;
  /** What the step's code wrote to its console. */
  readonly log?: readonly string[];
}

/** One step in a run, per visit and item. */
export interface StepRunView extends StepAddress {
  readonly status: StepRunStatus;
  readonly attempts: readonly AttemptView[];
  readonly output?: Value;
  readonly error?: OperationFailure;
  readonly option?: string;
  readonly message?: string;
  readonly waitingFor?: WaitingFor;
  /** Answers of a manual input so far, in the order in which they came. */
  readonly answers?: readonly AnswerView[];
  readonly startedAt?: number;
  readonly endedAt?: number;
}
