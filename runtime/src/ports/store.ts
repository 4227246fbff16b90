import type { Module, RunEvent } from '@setpiece/playbook';
import type { RunSummary } from './run-summary.ts';
import type { StoredRecord, Timer, Write } from './write.ts';

/** Port: the journal and all that rides in its transactions. */
export interface Store {
  /**
   * All of it or nothing; resolves when it is durable. Commits of one tick may share a transaction, but one that is refused
   * is refused alone.
   *
   * @throws StaleRun, StaleRecord, DuplicateStart, StoreFull, LineFull
   */
  commit(writes: readonly Write[]): Promise<void>;

  run(id: string): Promise<RunSummary | undefined>;
  /**
   * Events of a run with a number above `after`, in order. Values kept apart are put back.
   *
   * @throws DamagedJournal when one of them is not what was written
   */
  events(run: string, after?: number, limit?: number): Promise<RunEvent[]>;
  snapshot(run: string): Promise<{ readonly seq: number; readonly text: string } | undefined>;

  /** Timers due at `now`, the earliest first. */
  dueTimers(now: number, limit: number): Promise<Timer[]>;
  /** When the next timer after `now` is due. */
  nextDue(now: number): Promise<number | undefined>;
  timersOf(run: string): Promise<Timer[]>;

  /** Says that this instance lives until `until`. */
  heartbeat(instance: string, until: number): Promise<void>;
  /**
   * Takes over every open run of instances that live no more (`alone`: of all others) and every queued one.
   * Gives the runs that have work to do.
   */
  takeOver(instance: string, options: { readonly now: number; readonly alone: boolean }): Promise<string[]>;
  /**
   * Puts the running runs of this instance back into the queue during whose work instances died at least `crashes` times,
   * without progress in between. Gives them with that number.
   */
  setAside(instance: string, crashes: number): Promise<readonly { readonly run: string; readonly crashes: number }[]>;
  /** Puts the open runs of this instance back into the queue. */
  release(instance: string): Promise<void>;
  /** Playbooks with runs in line, each with the version of the first of them. */
  lines(): Promise<readonly { readonly playbook: string; readonly version: string }[]>;
  /** Gives free places to those who stand first in line. Gives their runs; they are this instance's now. */
  admit(playbook: string, limit: number, instance: string): Promise<string[]>;
  /** How a paused run comes back: in line for the place that it gave away, or with one at once. Nothing for a run that needs none. */
  placeWhenResumed(run: string, place: 'waiting' | 'held'): Promise<void>;
  /** Waiting runs whose awaited child has ended. */
  overdueParents(): Promise<string[]>;
  /** Runs that could not go on when they were last looked at. Those that somebody has to resume are not among them. */
  pausedRuns(): Promise<string[]>;
  /** Runs with a StepRun that waits for a record of the module; without one, of any module. */
  waitingForRecord(module?: string): Promise<string[]>;

  module(name: string): Promise<Module | undefined>;
  record(uuid: string): Promise<StoredRecord | undefined>;
  recordOfKey(module: string, key: string): Promise<StoredRecord | undefined>;
  /** All records of a module, the oldest first. */
  recordsOf(module: string): Iterable<StoredRecord>;
  /** Numbers that no record has had. */
  recordIds(count: number): Promise<number>;
}
