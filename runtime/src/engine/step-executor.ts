import type { Probed } from '@setpiece/connector-kit';
import type {
  OperationFailure,
  RunMode,
  StepAddress,
  StepKind,
  StepOfKind,
  Value,
  WaitingFor,
} from '@setpiece/playbook';
import type { WaitEnd } from '../journal/run-state.ts';
import type { Write } from '../ports/write.ts';
import type { Evaluator } from './evaluator.ts';
import type { LiveRun } from './live-run.ts';
import type { Services } from './services.ts';

/** What an attempt that began without an end may have done: nothing, nothing but its commit, something outside, or it waits. */
export type Effect = 'none' | 'records' | 'outside' | 'wait';

/** What a step kind does. */
export interface StepExecutor<Kind extends StepKind> {
  readonly effect: Effect;
  /**
   * The work only computes, at once: begin and end are recorded in one event.
   *
   * @default false
   */
  readonly atOnce?: boolean;
  /** Evaluates everything that the work needs; recorded before the work begins. */
  readonly inputs: (step: StepOfKind<Kind>, evaluator: Evaluator) => Promise<Value>;
  /** Does the work. @throws StepFailure to fail the attempt */
  readonly perform: (work: StepWork<Kind>) => Promise<StepResult>;
  /** Asks the far side what became of an attempt that began and whose end nobody knows. Absent: it cannot be asked. */
  readonly probe?: (work: ProbeWork<Kind>) => Promise<Probed>;
  /** Does the work for a batch of items with one call. Absent: there is no such thing as a batch of it. */
  readonly performBatch?: (work: BatchWork<Kind>) => Promise<BatchResult>;
}

/** One attempt. */
export interface StepWork<Kind extends StepKind> {
  readonly step: StepOfKind<Kind>;
  readonly inputs: Value;
  readonly address: StepAddress;
  readonly key: string;
  /** Aborts when the run ends, or the time is up. */
  readonly signal: AbortSignal;
  readonly mode: RunMode;
  readonly evaluator: Evaluator;
  readonly live: LiveRun;
  readonly services: Services;
  /** Waits durably: the process may end meanwhile, and this work begins again at the top. */
  readonly wait: (waiting: WaitingFor, look?: () => Promise<boolean>) => Promise<WaitEnd>;
}

/** An attempt in doubt. */
export type ProbeWork<Kind extends StepKind> = Pick<
  StepWork<Kind>,
  'step' | 'inputs' | 'key' | 'signal' | 'live' | 'services'
>;

/** One attempt for several items. */
export interface BatchWork<Kind extends StepKind> extends Omit<StepWork<Kind>, 'inputs' | 'wait'> {
  readonly inputs: readonly Value[];
}

/** What the work came to. */
export interface StepResult {
  readonly output: Value;
  /** The chosen option of a decision or an answer. */
  readonly option?: string;
  /** @default 'live' */
  readonly provenance?: 'live' | 'simulated';
  /** What the step's code wrote to its console. */
  readonly log?: readonly string[];
  /** What is committed together with the result. */
  readonly writes?: readonly Write[];
  /** Called when the result is durable, or never will be. */
  readonly release?: () => void;
}

/** What a batch came to: of each item its output, or why it was refused. The writes are those of the others. */
export interface BatchResult extends Pick<StepResult, 'writes' | 'release'> {
  readonly items: readonly ({ readonly output: Value } | { readonly failure: OperationFailure })[];
}
