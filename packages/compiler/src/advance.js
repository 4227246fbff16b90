import { initialTransition, transition } from 'xstate';
import { doneEvent } from './step-outcome.js';
/** Enters the machine. */
export function begin(machine) {
  const [snapshot, actions] = initialTransition(machine);
  return { snapshot, started: startedSteps(actions, snapshot), stopped: [], status: statusOf(snapshot) };
}
/** Tells the machine how a step ended. A step that is not running changes nothing. */
export function advance(machine, snapshot, step, outcome) {
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
export function startedSteps(actions, snapshot) {
  const { visits } = snapshot.context;
  return actions
    .filter(({ type }) => type === 'xstate.spawnChild')
    .map(({ params: { input } }) => ({
      step: input.step,
      visit: Object.hasOwn(visits, input.step) ? visits[input.step] : 1,
    }));
}
/** Steps whose work is going on. */
export function runningSteps(snapshot) {
  return snapshot._nodes.flatMap((node) => node.invoke.map(({ input }) => input.step));
}
function statusOf(snapshot) {
  if (snapshot.status === 'active') return 'active';
  if (snapshot.status === 'error') throw new Error('The machine broke.', { cause: snapshot.error });
  return snapshot.value === 'failed' ? 'failed' : 'succeeded';
}
//# sourceMappingURL=advance.js.map
