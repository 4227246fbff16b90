import { forkAt } from './fork.js';
import { StepQueue } from './step-queue.js';
/** Name of the region that a level begins with; the others are named after their first step. */
export const startRegion = '';
export function levelAt(graph, entry, borders) {
  const forks = new Map();
  const queue = new StepQueue();
  const steps = [];
  const visit = (exit) => {
    if (exit.targets.length > 1) forks.set(exit, forkAt(graph, exit, borders));
    for (const step of forwardFrom(graph, exit, forks, borders)) queue.add(step, graph.indexOf(step));
  };
  visit(entry);
  for (let step = queue.take(); step !== undefined; step = queue.take()) {
    steps.push(step);
    graph.exitsOf(step).forEach(visit);
  }
  return { steps, forks, ...regions(graph, { entry, steps, forks, borders }) };
}
/** Where control stands after an exit, routes back and out of the level left out. */
function forwardFrom(graph, exit, forks, borders) {
  const fork = forks.get(exit);
  const targets = fork?.isClosed ? (fork.join === undefined ? [] : [fork.join]) : exit.targets;
  return targets.filter((target) => !borders.has(target) && !graph.isBack(exit.from, target));
}
function regions(graph, level) {
  const regionOf = new Map();
  const gates = new Map();
  const sources = new Map();
  const heads = new Set();
  const leave = (exit, region) => {
    const isOpen = level.forks.get(exit)?.isClosed === false;
    for (const target of forwardFrom(graph, exit, level.forks, level.borders)) {
      sources.set(target, (sources.get(target) ?? new Set()).add(region));
      if (isOpen) heads.add(target);
    }
  };
  leave(level.entry, startRegion);
  for (const step of level.steps) {
    const from = sources.get(step);
    const isGated = heads.has(step) || from.size > 1;
    if (isGated) gates.set(step, from);
    const region = isGated ? step : [...from][0];
    regionOf.set(step, region);
    for (const exit of graph.exitsOf(step)) leave(exit, region);
  }
  return { regionOf, gates };
}
//# sourceMappingURL=level.js.map
