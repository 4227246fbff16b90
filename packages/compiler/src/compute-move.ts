import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { ControlFacts } from './machine-json.ts';
import { doneEvent, type StepOutcome } from './step-outcome.ts';

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

/** The first move of a machine, by XState's pure transition. */
export function computeBegin(machine: AnyStateMachine): Advance {
  const [snapshot, actions] = initialTransition(machine);
  return moved(snapshot, actions);
}

/** A further move, by XState's pure transition. */
export function computeMove(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  step: string,
  outcome: StepOutcome,
): Advance {
  const [next, actions] = transition(withoutBeginning(machine, snapshot), snapshot, doneEvent(step, outcome));
  const move = moved(next, actions);
  if (move.status !== 'failed') return move;
  return { ...move, stopped: runningSteps(snapshot).filter((running) => running !== step) };
}

/** Steps that a move started: read from its `xstate.spawnChild` actions. */
function startedSteps(actions: readonly unknown[], snapshot: AnyMachineSnapshot): readonly StepVisit[] {
  const { visits } = snapshot.context as ControlFacts;
  return (actions as readonly SpawnAction[])
    .filter(({ type }) => type === 'xstate.spawnChild')
    .map(({ params: { input } }) => ({
      step: input.step,
      visit: Object.hasOwn(visits, input.step) ? visits[input.step]! : 1,
    }));
}

interface SpawnAction {
  readonly type: string;
  readonly params: { readonly input: { readonly step: string } };
}

/** Steps whose work is going on. */
export function runningSteps(snapshot: AnyMachineSnapshot): readonly string[] {
  return snapshot._nodes.flatMap((node) => node.invoke.map(({ input }) => (input as { step: string }).step));
}

function moved(snapshot: AnyMachineSnapshot, actions: readonly unknown[]): Advance {
  const started = startedSteps(actions, snapshot);
  return { snapshot: withoutChildren(snapshot), started, stopped: [], status: statusOf(snapshot) };
}

/** Work is not the machine's: actors that stand for it are dropped, they would only grow. */
function withoutChildren(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  return { ...snapshot, children: {} } as AnyMachineSnapshot;
}

/** `transition` enters a machine anew each time, to make the scope it needs; here it finds a place ready. */
function withoutBeginning(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): AnyStateMachine {
  const move: AnyStateMachine['transition'] = (...given) => machine.transition(...given);
  return { transition: move, getInitialSnapshot: () => snapshot } as unknown as AnyStateMachine;
}

function statusOf(snapshot: AnyMachineSnapshot): Advance['status'] {
  if (snapshot.status === 'active') return 'active';
  if (snapshot.status === 'error') throw new Error('The machine broke.', { cause: snapshot.error });
  return snapshot.value === 'failed' ? 'failed' : 'succeeded';
}
