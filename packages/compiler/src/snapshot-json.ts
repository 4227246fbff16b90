import type { AnyMachineSnapshot, AnyStateMachine, StateValue } from 'xstate';
import type { ControlFacts } from './machine-json.ts';

/** A machine's place as plain JSON: its state and its facts, nothing of the work under way. */
export interface SnapshotJson {
  readonly value: StateValue;
  readonly context: ControlFacts;
}

/** What to store of a place, so that a run can go on from it. */
export function snapshotToJson(snapshot: AnyMachineSnapshot): SnapshotJson {
  return { value: snapshot.value as StateValue, context: snapshot.context as ControlFacts };
}

/** The place that was stored, ready for `advance`. The machine must be the one that it was stored from. */
export function snapshotFromJson(machine: AnyStateMachine, { value, context }: SnapshotJson): AnyMachineSnapshot {
  const known = restored.get(machine) ?? new Map<string, AnyMachineSnapshot>();
  restored.set(machine, known);
  const name = JSON.stringify([value, context]);
  const place = known.get(name) ?? (machine.resolveState({ value, context }) as AnyMachineSnapshot);
  if (known.size >= mostRestored) known.clear();
  known.set(name, place);
  return place;
}

/** Runs that rest mostly rest at the same few places: as one object they share the moves that are remembered of it. */
const restored = new WeakMap<AnyStateMachine, Map<string, AnyMachineSnapshot>>();
const mostRestored = 200;
