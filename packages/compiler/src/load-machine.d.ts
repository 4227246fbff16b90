import { type AnyStateMachine } from 'xstate';
import type { MachineJson } from './machine-json.ts';
/**
 * The machine as XState's own object: the JSON with its named guards and actions bound. The actor `step` is a
 * placeholder that never ends; give real work with `machine.provide({ actors: { step } })`.
 */
export declare function loadMachine(machine: MachineJson): AnyStateMachine;
//# sourceMappingURL=load-machine.d.ts.map
