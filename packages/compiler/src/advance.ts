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
  readonly snapshot: AnyMachineSnapshot;
  /** Steps whose work is to begin. */
  readonly started: readonly StepVisit[];
  /** Steps whose work is to be abandoned. */
  readonly stopped: readonly string[];
  readonly status: 'active' | 'succeeded' | 'failed';
}

/** Enters the machine. */
export function begin(machine: AnyStateMachine): Advance {
  const [snapshot, actions] = initialTransition(machine);
  return { snapshot, started: startedSteps(actions, snapshot), stopped: [], status: statusOf(snapshot) };
}

/** Tells the machine how a step ended. A step that is not running changes nothing. */
export function advance(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  step: string,
  outcome: StepOutcome,
): Advance {
  const [next, actions] = transition(machine, snapshot, doneEvent(step, outcome));
  const status = statusOf(next);
  return {
    snapshot: next,
    started: startedSteps(actions, next),
    stopped: status === 'failed' ? runningSteps(snapshot).filter((running) => running !== step) : [],
    status,
  };
}

/** Steps that a move started: read from its `xstate.spawnChild` actions. */
export function startedSteps(actions: readonly unknown[], snapshot: AnyMachineSnapshot): readonly StepVisit[] {
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

function statusOf(snapshot: AnyMachineSnapshot): Advance['status'] {
  if (snapshot.status === 'active') return 'active';
  if (snapshot.status === 'error') throw new Error('The machine broke.', { cause: snapshot.error });
  return snapshot.value === 'failed' ? 'failed' : 'succeeded';
}
