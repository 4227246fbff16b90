import { createMachine, fromCallback, type AnyStateMachine } from 'xstate';
import { controlActions } from './control-actions.ts';
import type { ControlFacts, MachineJson } from './machine-json.ts';
import type { StepOutcome } from './step-outcome.ts';

/**
 * The machine as XState's own object: the JSON with its named guards and actions bound. The actor `step` is a
 * placeholder that never ends; give real work with `machine.provide({ actors: { step } })`.
 */
export function loadMachine(machine: MachineJson): AnyStateMachine {
  const implementations = { actors: { step: fromCallback(() => {}) }, guards, actions: controlActions };
  return createMachine(machine as object, implementations as never) as AnyStateMachine;
}

interface GuardArguments {
  readonly context: ControlFacts;
  readonly event: { readonly output: StepOutcome };
}

/** Guards compare words only; nothing is evaluated in them. */
const guards = {
  outcome: ({ event }: GuardArguments, { is }: { is: readonly string[] }) => is.includes(event.output.outcome),
  option: ({ event }: GuardArguments, { is }: { is: string }) =>
    event.output.outcome === 'done' && event.output.option === is,
  arrived: ({ context }: GuardArguments, { at, after }: { at: string; after?: readonly string[] }) =>
    Object.hasOwn(context.arrived, at) && (after ?? []).every((name) => Object.hasOwn(context.settled, name)),
  settled: ({ context }: GuardArguments, { after }: { after: readonly string[] }) =>
    after.every((name) => Object.hasOwn(context.settled, name)),
};
