import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { computeBegin, computeMove } from './compute-move.ts';
import { rememberedMoves } from './remembered-moves.ts';
import type { StepOutcome } from './step-outcome.ts';

/** One entering of a step; `visit` counts from 1. */
export interface StepVisit {
  readonly step: string;
  readonly visit: number;
}

/** Where a machine stands after a move, and what the move asks for. */
export interface Advance {
  /** Never changed afterwards; runs that stand at the same place may share it. */
  readonly snapshot: AnyMachineSnapshot;
  /** Steps whose work is to begin. */
  readonly started: readonly StepVisit[];
  /** Steps whose work is to be abandoned, because the run has failed. */
  readonly stopped: readonly string[];
  readonly status: 'active' | 'succeeded' | 'failed';
}

/** Enters the machine. */
export function begin(machine: AnyStateMachine): Advance {
  const moves = rememberedMoves(machine);
  return moves.begin ?? moves.rememberBegin(computeBegin(machine));
}

/** Tells the machine how a step ended. A step that is not running changes nothing. */
export function advance(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  step: string,
  outcome: StepOutcome,
): Advance {
  const moves = rememberedMoves(machine);
  const event = `${step}\n${outcome.outcome}\n${outcome.option ?? ''}`;
  return moves.find(snapshot, event) ?? moves.remember(snapshot, event, computeMove(machine, snapshot, step, outcome));
}
