import type { RunEvent, RunStatus, StepAddress, Value, WaitingFor } from '@setpiece/playbook';
import type { RunSummary } from './run-summary.ts';

/** A durable alarm: the run is woken when `due` (epoch milliseconds) has come. */
export interface Timer {
  readonly run: string;
  /** Unique within the run. */
  readonly id: string;
  readonly kind: 'wait' | 'retry' | 'poll' | 'timeout' | 'deadline' | 'remind';
  readonly due: number;
}

/** Something a StepRun waits for besides the clock: a person, a signal, a child run, a record. */
export interface OpenWait extends StepAddress {
  readonly run: string;
  readonly since: number;
  readonly for: WaitingFor;
}

/** The line of an attempt whose effect is outside the database. */
export interface AttemptRow extends StepAddress {
  readonly run: string;
  readonly attempt: number;
  readonly poll?: number;
  readonly key: string;
  readonly startedAt: number;
}

/** How a run comes to a place of its playbook, whose concurrency is bounded. */
export interface LineEntry {
  /** How many runs of the playbook may hold a place. */
  readonly limit: number;
  /** How many may stand in line; refused with `LineFull` beyond that. Absent: any number. */
  readonly most?: number;
  /** False: it takes a place at once, also one above the limit. */
  readonly mayWait: boolean;
}

/** One change of the database. A commit takes a list of them, all or nothing. */
export type Write =
  | { readonly kind: 'run.insert'; readonly run: RunSummary; readonly owner: string; readonly line?: LineEntry }
  /** Refused with `StaleRun` unless the run stands at `expected` and is nobody else's. */
  | {
      readonly kind: 'run.update';
      readonly run: string;
      readonly owner: string;
      readonly expected: number;
      /** The run got further: whatever the engine died of before, it was not this. */
      readonly progress?: boolean;
      readonly set: RunUpdate;
    }
  | { readonly kind: 'events'; readonly events: readonly RunEvent[] }
  /** Replaces the cached fold of a run. */
  | { readonly kind: 'snapshot'; readonly run: string; readonly seq: number; readonly text: string }
  | { readonly kind: 'attempt.open'; readonly attempt: AttemptRow }
  | {
      readonly kind: 'attempt.close';
      readonly run: string;
      readonly key: string;
      readonly attempt: number;
      readonly at: number;
      readonly status: 'succeeded' | 'failed' | 'in_doubt';
    }
  | { readonly kind: 'timer.set'; readonly timer: Timer }
  | { readonly kind: 'timer.clear'; readonly run: string; readonly id: string }
  | { readonly kind: 'wait.open'; readonly wait: OpenWait }
  | ({ readonly kind: 'wait.close'; readonly run: string } & StepAddress)
  /** Uses up a single-use link to a manual input. Refused with `StaleRecord` when there is none, or it was used. */
  | { readonly kind: 'link.use'; readonly hash: string; readonly at: number }
  /** Refused with `StaleRecord` unless the run has ended: what is committed with this builds on its end. */
  | { readonly kind: 'run.ended'; readonly run: string }
  /** Takes away the timers, waits and snapshot of a run that has ended. */
  | { readonly kind: 'run.close'; readonly run: string }
  /** Refused with `DuplicateStart` when the key is taken. */
  | { readonly kind: 'dedupe'; readonly scope: string; readonly key: string; readonly run: string; readonly at: number }
  /** Refused with `StaleRecord` when the uuid or the key exists. */
  | { readonly kind: 'record.insert'; readonly record: StoredRecord }
  /** Refused with `StaleRecord` unless the record stands at `expected`. */
  | { readonly kind: 'record.update'; readonly record: StoredRecord; readonly expected: number }
  /** The records of this commit are written for that run, by somebody else than the run itself. */
  | { readonly kind: 'record.cause'; readonly run: string }
  | { readonly kind: 'cursor.set'; readonly name: string; readonly value: Value };

/** What a run's row says after a commit. */
export interface RunUpdate {
  readonly seq: number;
  readonly status: RunStatus;
  readonly waitingFor?: WaitingFor;
  readonly endedAt?: number;
  readonly error?: RunSummary['error'];
  readonly outputs?: RunSummary['outputs'];
}

/** A record as it is stored; `revision` counts its writes from 1. */
export interface StoredRecord {
  readonly uuid: string;
  readonly id: number;
  readonly module: string;
  /** Text of the values of the module's unique key. Absent: nothing is unique about it. */
  readonly key?: string;
  readonly fields: Readonly<Record<string, Value>>;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly revision: number;
}
