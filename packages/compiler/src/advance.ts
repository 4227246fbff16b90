import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { computeBegin, computeMove, type Advance } from './compute-move.ts';
import { rememberedMoves } from './remembered-moves.ts';
import type { StepOutcome } from './step-outcome.ts';

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
