import { createMachine, fromCallback, type AnyStateMachine } from 'xstate';
import { controlActions } from './control-actions.ts';
import { listenDirectly } from './listen-directly.ts';
import { withGates } from './with-gates.ts';
import type { ControlFacts, MachineJson } from './machine-json.ts';
import type { StepOutcome } from './step-outcome.ts';

/**
 * The machine as XState's own object: the JSON with its named guards and actions bound. The actor `step` is a
 * placeholder that never ends; give real work with `machine.provide({ actors: { step } })`.
 */
export function loadMachine(machine: MachineJson): AnyStateMachine {
  const implementations = { actors: { step: fromCallback(() => {}) }, guards, actions: controlActions };
  const loaded = createMachine(withGates(machine) as object, implementations as never) as AnyStateMachine;
  listenDirectly(loaded);
  return loaded;
}

interface GuardArguments {
  readonly context: ControlFacts;
  readonly event: { readonly output: StepOutcome };
}

/** A branch that leads to a gate: how its arrival is noted, and how its end. */
interface Source {
  readonly at: string;
  readonly after: string;
}

/** Guards compare words only; nothing is evaluated in them. */
const guards = {
  outcome: ({ event }: GuardArguments, { is }: { is: readonly string[] }) => is.includes(event.output.outcome),
  option: ({ event }: GuardArguments, { is }: { is: string }) =>
    event.output.outcome === 'done' && event.output.option === is,
  arrived: ({ context }: GuardArguments, { at }: { at: string }) => Object.hasOwn(context.arrived, at),
  arrivedAny: ({ context }: GuardArguments, { at }: { at: readonly string[] }) =>
    at.some((name) => Object.hasOwn(context.arrived, name)),
  open: ({ context }: GuardArguments, { join, sources }: { join: 'all' | 'any'; sources: readonly Source[] }) => {
    const arrived = ({ at }: Source) => Object.hasOwn(context.arrived, at);
    const isDone = (source: Source) => arrived(source) || Object.hasOwn(context.settled, source.after);
    return sources.some(arrived) && (join === 'any' || sources.every(isDone));
  },
  settled: ({ context }: GuardArguments, { after }: { after: readonly string[] }) =>
    after.every((name) => Object.hasOwn(context.settled, name)),
};
