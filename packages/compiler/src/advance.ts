import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { computeBegin, computeMove, type Advance } from './compute-move.ts';
import type { ControlFacts } from './machine-json.ts';
import { hasVisits, rememberedMoves } from './remembered-moves.ts';
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
  const place = moves.placeOf(snapshot);
  const move = moves.find(place, event) ?? moves.remember(place, event, computeMove(machine, place, step, outcome));
  const facts = snapshot.context as ControlFacts;
  return hasVisits(facts) ? moves.addVisits(move, facts.visits) : move;
}
