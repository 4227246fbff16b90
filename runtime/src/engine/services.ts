import type { CallGate, OperationRunner } from '@setpiece/connector-kit';
import type { InDoubtPolicy, RunEventBody, Step, Values } from '@setpiece/playbook';
import type { Clock } from '../ports/clock.ts';
import type { PlaybookSource, PlaybookVersion } from '../ports/playbook-source.ts';
import type { SecretBox } from '../ports/secret-box.ts';
import type { Store } from '../ports/store.ts';
import type { Write } from '../ports/write.ts';
import type { ParentStep } from '../ports/run-summary.ts';
import type { ChildEnds } from './child-ends.ts';
import type { Lookups } from './evaluator.ts';
import type { FaultPoint } from './fault-point.ts';

/** What step work may use. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly runner: OperationRunner;
  /** Keeps calls in line whose configuration is bounded. */
  readonly gate?: CallGate;
  readonly playbooks: PlaybookSource;
  /** Seals what people tell a run in confidence. */
  readonly secrets: SecretBox;
  lookups(run: string): Promise<Lookups>;
  /** What to do with an attempt whose end nobody knows. Undefined: ask the far side, and try again when that cannot tell. */
  inDoubt(step: Step): InDoubtPolicy | undefined;
  fault(point: FaultPoint): void;
  /** Nothing begins any more. */
  isStopping(): boolean;
  /** Aborts when nothing begins any more. */
  readonly stopping: AbortSignal;
  /** Keeps others from writing records of the module between a read and its commit. Gives the function that lets them again. */
  lockModule(module: string): Promise<() => void>;
  /** Records of the module were written: runs that wait for one look again. */
  recordsChanged(module: string): void;
  /** Notes in the journal what came too late. */
  resultIgnored(run: string, event: RunEventBody<'result.ignored'>): void;
  /** Cancels a run that nobody waits for any more. */
  cancel(run: string): void;
  /** The step that started a run, also of a run that is so new that the journal does not have it yet. */
  parentOf(run: string): Promise<ParentStep | undefined>;
  /** Name of the playbook that a run is of, also of such a new run. */
  playbookOf(run: string): Promise<string | undefined>;
  /** How sub-playbooks of runs in memory ended. */
  readonly childEnds: ChildEnds;
  /** Prepares the run of a sub-playbook. `launch` it when the writes are on their way; it is told when they are durable. */
  child(request: ChildRequest): {
    readonly run: string;
    readonly writes: readonly Write[];
    launch(durable: Promise<void>): void;
  };
  readonly limits: Limits;
}

/** A run that a reference step asks for. */
export interface ChildRequest {
  readonly version: PlaybookVersion;
  readonly mode: 'live' | 'test';
  readonly input: Values;
  readonly parent: ParentStep;
  readonly vars?: Values;
  /** Whether it may stand in line when its playbook bounds how many run at once. */
  readonly mayWait: boolean;
}

/** Bounds that keep a run from growing without end. */
export interface Limits {
  /** How often one step may be entered. @default 1000 */
  readonly visits: number;
  /** How deep sub-playbooks may call. @default 32 */
  readonly depth: number;
  /** How many runs may stand in line for one playbook whose concurrency is bounded. @default 1000 */
  readonly line: number;
  /** How many characters the JSON of one value may have: an input, an output, the results of a loop. @default 32 MB */
  readonly valueSize: number;
  /** How many characters all variables and step results of a run may have. Looked at when a large one joins them. @default 128 MB */
  readonly varsSize: number;
  /** How many events a run's journal may have; a loop writes one or two for each item. @default 100000 */
  readonly events: number;
  /** Runs kept in memory although all their steps wait. @default 100 */
  readonly parkedInMemory: number;
  /**
   * After how many deaths of the engine while it worked on a run, without the run getting further, that run is paused.
   * `Infinity`: never, for tests that kill on purpose. @default 3
   */
  readonly crashes: number;
  /** How many milliseconds a run may take whose playbook has no deadline of its own. @default Infinity */
  readonly deadline: number;
  /** How many suppressed starts a run's journal notes. @default 1000 */
  readonly suppressedNoted: number;
  /** How long `stop` waits for work under way, in milliseconds. @default 10000 */
  readonly grace: number;
}

/** The limits of a runtime that is given none. */
export const defaultLimits: Limits = {
  visits: 1000,
  depth: 32,
  line: 1000,
  valueSize: 33_554_432,
  varsSize: 134_217_728,
  events: 100_000,
  parkedInMemory: 100,
  crashes: 3,
  deadline: Infinity,
  suppressedNoted: 1000,
  grace: 10_000,
};
