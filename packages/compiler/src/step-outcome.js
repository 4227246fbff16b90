import { stateKey } from './state-key.js';
/** The event that tells a machine that a step has ended. */
export function doneEvent(step, outcome) {
  const actorId = `step:${stateKey(step)}`;
  return { type: `xstate.done.actor.${actorId}`, actorId, output: outcome };
}
//# sourceMappingURL=step-outcome.js.map
