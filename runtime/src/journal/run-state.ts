import type { Advance } from '@setpiece/compiler';
import type {
  GivenAnswer,
  JsonPatchOperation,
  OperationFailure,
  RunEvent,
  RunStatus,
  Value,
  Values,
  WaitingFor,
} from '@setpiece/playbook';

/** What a run's journal says up to an event. Values in it are never changed in place. */
export interface RunState {
  readonly run: string;
  seq: number;
  status: RunStatus;
  accepted: RunEvent<'run.accepted'> | undefined;
  /** `vars` without `result` and `item`, which are local. */
  vars: Readonly<Record<string, Value>>;
  machine: Advance['snapshot'] | undefined;
  machineStatus: Advance['status'];
  /** Steps that were entered and have not ended, by id. */
  readonly open: Map<string, OpenStep>;
  /** `vars.result` on its way along a taken route, by the route's id. */
  readonly carried: Map<string, Carried>;
  /** What the last finished Set Variable set: the result of a sub-playbook without outputs. */
  lastVariables: Values | undefined;
  /** Signals that nobody has waited for yet. */
  signals: readonly { readonly name: string; readonly payload: Value }[];
  /** Why the machine failed. */
  failure: { readonly error: OperationFailure; readonly step: string } | undefined;
}

/** A result, or none yet. Wrapped, since a route may carry no result. */
export interface Carried {
  readonly result?: Value;
}

/** A step under way. */
export interface OpenStep {
  readonly step: string;
  readonly visit: number;
  /** `vars.result` as the step began. */
  readonly result?: Value;
  /** The StepRun of a step without a loop. */
  readonly single: OpenItem;
  loop: OpenLoop | undefined;
}

/** A loop under way. `slots` holds the items that have ended. */
export interface OpenLoop {
  readonly items: readonly Value[];
  readonly slots: Map<number, Slot>;
  readonly open: Map<number, OpenItem>;
  closed: boolean;
}

/** How an item ended. */
export interface Slot {
  readonly kind: 'done' | 'failed' | 'skipped';
  readonly output?: Value;
  readonly error?: OperationFailure;
  readonly patch?: readonly JsonPatchOperation[];
  /** What a Set Variable set. */
  readonly variables?: Values;
}

/** A StepRun under way: what its last attempt has come to. */
export interface OpenItem {
  /** Number of the last attempt; 0 before the first. */
  attempt: number;
  poll: number;
  /** Failures of this poll that were tried again. */
  failures: number;
  /** Whether the last attempt began and has not ended. */
  running: boolean;
  inputs: Value | undefined;
  /** What evaluating the inputs changed. */
  patch: readonly JsonPatchOperation[] | undefined;
  startedAt: number;
  /** When the next attempt is due. */
  retryAt: number | undefined;
  wait: { readonly for: WaitingFor; readonly due?: number } | undefined;
  ended: WaitEnd | undefined;
  child: string | undefined;
  doubt: boolean;
  /** Answers of a manual input so far, each with the time at which it came. */
  answers: readonly TimedAnswer[] | undefined;
  /** How often people were told that they are asked. */
  notices: number;
}

/** An answer, and when it was given. */
export interface TimedAnswer extends GivenAnswer {
  readonly at: number;
}

/** What ended a wait. */
export interface WaitEnd {
  readonly by: RunEvent<'wait.closed'>['by'];
  readonly payload?: Value;
  readonly child?: Pick<RunEvent<'child.ended'>, 'status' | 'outputs' | 'error'>;
}

/** A run of which nothing is known but its name. */
export function emptyState(run: string): RunState {
  return {
    run,
    seq: 0,
    status: 'queued',
    accepted: undefined,
    vars: {},
    machine: undefined,
    machineStatus: 'active',
    open: new Map(),
    carried: new Map(),
    lastVariables: undefined,
    signals: [],
    failure: undefined,
  };
}

/** A StepRun before its first attempt. */
export function emptyItem(): OpenItem {
  return {
    attempt: 0,
    poll: 0,
    failures: 0,
    running: false,
    inputs: undefined,
    patch: undefined,
    startedAt: 0,
    retryAt: undefined,
    wait: undefined,
    ended: undefined,
    child: undefined,
    doubt: false,
    answers: undefined,
    notices: 0,
  };
}
