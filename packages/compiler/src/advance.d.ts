import { type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { type StepOutcome } from './step-outcome.ts';
/** One entering of a step; `visit` counts from 1. */
export interface StepVisit {
  readonly step: string;
  readonly visit: number;
}
/** Where a machine stands after a move, and what the move asks for. */
export interface Advance {
  readonly snapshot: AnyMachineSnapshot;
  /** Steps whose work is to begin. */
  readonly started: readonly StepVisit[];
  /** Steps whose work is to be abandoned. */
  readonly stopped: readonly string[];
  readonly status: 'active' | 'succeeded' | 'failed';
}
/** Enters the machine. */
export declare function begin(machine: AnyStateMachine): Advance;
/** Tells the machine how a step ended. A step that is not running changes nothing. */
export declare function advance(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  step: string,
  outcome: StepOutcome,
): Advance;
/** Steps that a move started: read from its `xstate.spawnChild` actions. */
export declare function startedSteps(actions: readonly unknown[], snapshot: AnyMachineSnapshot): readonly StepVisit[];
/** Steps whose work is going on. */
export declare function runningSteps(snapshot: AnyMachineSnapshot): readonly string[];
//# sourceMappingURL=advance.d.ts.map
