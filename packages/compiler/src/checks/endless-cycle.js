import { cyclesOf } from '../graph/cycles.js';
import { mayEnd } from '../graph/may-end.js';
import { nameOf } from './name-of.js';
/** Cycles that a run cannot leave. */
export function endlessCycles(graph) {
  return cyclesOf(graph)
    .filter((cycle) => !hasWayOut(graph, new Set(cycle)))
    .map((cycle) => (cycle.some((step) => chooses(graph, step)) ? noEnd(graph, cycle) : withoutDecision(graph, cycle)));
}
/** Some outcome of a step in the cycle leads out of it, or ends its path. */
function hasWayOut(graph, cycle) {
  return [...cycle].some(
    (step) =>
      mayEnd(graph, step) ||
      graph.steps.get(step)?.kind === 'fail' ||
      graph.exitsOf(step).some(({ targets }) => targets.every((target) => !cycle.has(target))),
  );
}
function chooses(graph, step) {
  return graph.exitsOf(step).some(({ on }) => typeof on === 'object');
}
function noEnd(graph, cycle) {
  return {
    code: 'NO_END',
    severity: 'error',
    message: `No way leads out of the cycle of ${listOf(graph, cycle)}: a run that enters it never ends. Lead one option out of it.`,
    at: { step: cycle[0] },
  };
}
function withoutDecision(graph, cycle) {
  return {
    code: 'CYCLE_WITHOUT_DECISION',
    severity: 'error',
    message: `The routes between ${listOf(graph, cycle)} go round for ever. Put a decision into the cycle that leads out of it.`,
    at: { step: cycle[0] },
  };
}
function listOf(graph, cycle) {
  const names = cycle.slice(0, 4).map((step) => nameOf(graph, step));
  return cycle.length > 4 ? `${names.join(', ')} and ${cycle.length - 4} more` : names.join(', ');
}
//# sourceMappingURL=endless-cycle.js.map
