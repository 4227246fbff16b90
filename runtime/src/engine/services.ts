import type { OperationRunner } from '@setpiece/connector-kit';
import type { RunEventBody, Step, Values } from '@setpiece/playbook';
import type { Clock } from '../ports/clock.ts';
import type { PlaybookSource, PlaybookVersion } from '../ports/playbook-source.ts';
import type { Store } from '../ports/store.ts';
import type { Write } from '../ports/write.ts';
import type { ParentStep } from '../ports/run-summary.ts';
import type { Lookups } from './evaluator.ts';
import type { FaultPoint } from './fault-point.ts';

/** What step work may use. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly runner: OperationRunner;
  readonly playbooks: PlaybookSource;
  lookups(run: string): Promise<Lookups>;
  /** What to do with an attempt whose end nobody knows. */
  inDoubt(step: Step): 'retry' | 'fail' | 'ask';
  fault(point: FaultPoint): void;
  /** Nothing begins any more. */
  isStopping(): boolean;
  /** Keeps others from writing records of the module between a read and its commit. Gives the function that lets them again. */
  lockModule(module: string): Promise<() => void>;
  /** Records of the module were written: runs that wait for one look again. */
  recordsChanged(module: string): void;
  /** Notes in the journal what came too late. */
  resultIgnored(run: string, event: RunEventBody<'result.ignored'>): void;
  /** Cancels a run that nobody waits for any more. */
  cancel(run: string): void;
  /** Prepares the run of a sub-playbook. `launch` when the writes are durable. */
  child(request: ChildRequest): { readonly run: string; readonly writes: readonly Write[]; launch(): void };
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
  /** Runs kept in memory although all their steps wait. @default 100 */
  readonly parkedInMemory: number;
  /**
   * After how many deaths of the engine while it worked on a run, without the run getting further, that run is paused.
   * `Infinity`: never, for tests that kill on purpose. @default 3
   */
  readonly crashes: number;
  /** How long `stop` waits for work under way, in milliseconds. @default 10000 */
  readonly grace: number;
}

/** The limits of a runtime that is given none. */
export const defaultLimits: Limits = { visits: 1000, depth: 32, line: 1000, parkedInMemory: 100, crashes: 3, grace: 10_000 };
