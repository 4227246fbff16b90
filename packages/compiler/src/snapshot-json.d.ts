import type { AnyMachineSnapshot, AnyStateMachine, StateValue } from 'xstate';
import type { ControlFacts } from './machine-json.ts';
/** A machine's place as plain JSON: its state and its facts, nothing of the work under way. */
export interface SnapshotJson {
  readonly value: StateValue;
  readonly context: ControlFacts;
}
export declare function snapshotToJson(snapshot: AnyMachineSnapshot): SnapshotJson;
/** The place that was stored, ready for `advance`. The machine must be the one that it was stored from. */
export declare function snapshotFromJson(
  machine: AnyStateMachine,
  { value, context }: SnapshotJson,
): AnyMachineSnapshot;
//# sourceMappingURL=snapshot-json.d.ts.map
