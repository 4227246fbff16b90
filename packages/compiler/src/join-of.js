import { forkAt } from './graph/fork.js';
import { stepGraph } from './graph/step-graph.js';
/**
 * Where the branches that leave a step (or the trigger) together meet again: the first step without which they have no
 * step in common. Undefined when there is no fork, the branches never meet, or they meet in more than one step.
 */
export function joinOf(playbook, from, on = 'plain') {
  const graph = stepGraph(playbook);
  const name = JSON.stringify(on);
  const exits = from === playbook.trigger.id ? [graph.entry] : graph.exitsOf(from);
  const exit = exits.find((candidate) => JSON.stringify(candidate.on) === name);
  return exit && exit.targets.length > 1 ? forkAt(graph, exit, new Set()).join : undefined;
}
//# sourceMappingURL=join-of.js.map
