import type { Diagnostic } from '@setpiece/playbook';

/** Version of what `compile` writes. A stored machine carries it, so that a later runtime knows how to read it. */
export const machineFormat = 2;

/** Plain JSON config of an XState v5 machine: a state per step, guards and actions by name. */
export interface MachineJson extends StateJson {
  readonly id: string;
  readonly context: ControlFacts;
}

/** What the machine remembers besides its state: facts of control, never values. */
export interface ControlFacts {
  /** How often a step of a cycle was entered, by step id. Other steps run once. */
  readonly visits: Readonly<Record<string, number>>;
  /** Joins that a branch has arrived at. */
  readonly arrived: Readonly<Record<string, true>>;
  /** Gated branches that have come to rest; of machines of format 1 only. */
  readonly settled: Readonly<Record<string, true>>;
}

export interface StateJson {
  readonly id?: string;
  readonly description?: string;
  readonly type?: 'parallel' | 'final';
  readonly initial?: string;
  readonly states?: Record<string, StateJson>;
  readonly entry?: readonly NamedJson[];
  readonly exit?: readonly NamedJson[];
  readonly always?: readonly TransitionJson[];
  readonly onDone?: readonly TransitionJson[];
  readonly invoke?: {
    readonly src: 'step';
    readonly id: string;
    readonly input: { readonly step: string };
    readonly onDone: readonly TransitionJson[];
  };
}

export interface TransitionJson {
  readonly target: string;
  readonly guard?: NamedJson;
  readonly actions?: readonly NamedJson[];
  readonly reenter?: true;
}

/** A guard or an action: its name and what it is given. */
export interface NamedJson {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What `compile` returns. */
export interface Compiled {
  /** Absent only when an error-level diagnostic prevents building one. */
  readonly machine?: MachineJson;
  readonly machineFormat: typeof machineFormat;
  readonly diagnostics: readonly Diagnostic[];
}
