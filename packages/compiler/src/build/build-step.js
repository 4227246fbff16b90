import { stateKey } from '../state-key.js';
import { follow } from './follow.js';
/** The state of a step: it invokes the step's work and goes where the outcome says. */
export function buildStep(building, region, step) {
  const key = stateKey(step);
  const mayRepeat = region.scope.repeats || building.cyclic.has(step);
  const name = building.graph.steps.get(step)?.name;
  return {
    ...(name !== undefined && name !== step && { description: name }),
    ...(mayRepeat && { entry: [{ type: 'visit', params: { step } }] }),
    invoke: {
      src: 'step',
      id: `step:${key}`,
      input: { step },
      onDone: transitions(building, region, step).map((move) =>
        move.target === key ? { ...move, reenter: true } : move,
      ),
    },
  };
}
/** In the order they are tried; whatever is not handled fails the run. */
function transitions(building, region, step) {
  const exits = building.graph.exitsOf(step);
  const exitOn = (on) => exits.find((exit) => exit.on === on);
  const go = (exit) => follow(building, region, exit);
  const [plain, error, timeout] = [exitOn('plain'), exitOn('error'), exitOn('timeout')];
  const end = { target: region.end };
  return [
    ...exits.flatMap((exit) =>
      typeof exit.on === 'object' ? [{ guard: { type: 'option', params: { is: exit.on.option } }, ...go(exit) }] : [],
    ),
    ...(plain
      ? [
          { guard: outcome('done', 'skipped'), ...go(plain) },
          { guard: outcome('end'), ...end },
        ]
      : [{ guard: outcome('done', 'skipped', 'end'), ...end }]),
    ...(error ? [{ guard: timeout ? outcome('error') : outcome('error', 'timeout'), ...go(error) }] : []),
    ...(timeout ? [{ guard: outcome('timeout'), ...go(timeout) }] : []),
    { target: '#failed' },
  ];
}
function outcome(...is) {
  return { type: 'outcome', params: { is } };
}
//# sourceMappingURL=build-step.js.map
