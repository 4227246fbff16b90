import { createMachine, fromCallback } from 'xstate';
import { controlActions } from './control-actions.js';
/**
 * The machine as XState's own object: the JSON with its named guards and actions bound. The actor `step` is a
 * placeholder that never ends; give real work with `machine.provide({ actors: { step } })`.
 */
export function loadMachine(machine) {
  const implementations = { actors: { step: fromCallback(() => {}) }, guards, actions: controlActions };
  return createMachine(machine, implementations);
}
/** Guards compare words only; nothing is evaluated in them. */
const guards = {
  outcome: ({ event }, { is }) => is.includes(event.output.outcome),
  option: ({ event }, { is }) => event.output.outcome === 'done' && event.output.option === is,
  arrived: ({ context }, { at, after }) =>
    Object.hasOwn(context.arrived, at) && (after ?? []).every((name) => Object.hasOwn(context.settled, name)),
  settled: ({ context }, { after }) => after.every((name) => Object.hasOwn(context.settled, name)),
};
//# sourceMappingURL=load-machine.js.map
