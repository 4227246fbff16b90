import type {
  OperationFailure,
  Provenance,
  RunStatus,
  StepRunStatus,
  Value,
  Values,
  WaitingFor,
} from '@setpiece/playbook';

/** One try of a step. Times are epoch milliseconds. */
export interface AttemptView {
  readonly attempt: number;
  readonly poll?: number;
  readonly inputs?: Value;
  readonly output?: Value;
  readonly error?: OperationFailure;
  readonly startedAt: number;
  readonly endedAt?: number;
}

/** One step of a run, per visit and item. */
export interface StepRunView {
  readonly step: string;
  readonly visit: number;
  readonly item?: number;
  readonly status: StepRunStatus;
  readonly attempts: readonly AttemptView[];
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly output?: Value;
  readonly error?: OperationFailure;
  readonly provenance?: Provenance;
  readonly outcome?: string;
  readonly option?: string;
  readonly message?: string;
  /** What the step's code wrote to its console. */
  readonly log?: readonly string[];
  readonly waitingFor?: WaitingFor;
  readonly due?: number;
  /** Answers of a manual input so far. */
  readonly answers?: readonly { readonly name: string; readonly option?: string; readonly at: number }[];
  readonly childRun?: string;
  readonly skippedBecause?: 'disabled' | 'when' | 'condition';
  /** How many items the loop has. */
  readonly items?: number;
}

/** What the canvas shows of a step: its last visit in one line. */
export interface StepSummary {
  readonly status: StepRunStatus;
  readonly visits: number;
  readonly attempts: number;
  readonly items?: { readonly total: number; readonly done: number; readonly failed: number };
  /** Class of routes that the last visit took. */
  readonly outcome?: string;
  readonly option?: string;
  readonly error?: string;
  readonly provenance?: Provenance;
}

/** A run as far as its events tell. */
export interface RunView {
  readonly run: string;
  readonly status: RunStatus;
  readonly lastSeq: number;
  readonly input?: Value;
  readonly vars?: Values;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly error?: OperationFailure;
  readonly failedStep?: string;
  readonly outputs?: Values;
  /** By address, in the order in which they began. */
  readonly stepRuns: ReadonlyMap<string, StepRunView>;
  readonly steps: Readonly<Record<string, StepSummary>>;
}

/** The run before its first event. */
export function beginRun(run: string): RunView {
  return { run, status: 'queued', lastSeq: 0, stepRuns: new Map(), steps: {} };
}

/** The StepRuns of a step, visit by visit and item by item. */
export function stepRunsOf(view: RunView, step: string): StepRunView[] {
  return [...view.stepRuns.values()].filter((stepRun) => stepRun.step === step);
}

/** Where the output comes from. A looped step is mocked as soon as one of its items is. */
export function provenanceOf(stepRun: StepRunView, stepRuns: readonly StepRunView[]): Provenance | undefined {
  const isItem = ({ item, visit }: StepRunView) => item !== undefined && visit === stepRun.visit;
  const items = stepRun.item === undefined ? stepRuns.filter(isItem) : [];
  return items.find(({ provenance }) => provenance && provenance !== 'live')?.provenance ?? stepRun.provenance;
}

/** StepRuns that wait for a person's answer. */
export function waitingInputs(view: RunView): StepRunView[] {
  return [...view.stepRuns.values()].filter(
    ({ status, waitingFor }) => status === 'waiting' && waitingFor?.kind === 'input',
  );
}
