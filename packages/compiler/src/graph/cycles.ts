import type { StepGraph } from './step-graph.ts';

/** The cycles of a playbook: groups of steps that can all reach one another, in graph order. */
export function cyclesOf(graph: StepGraph): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const cycles: string[][] = [];
  for (const root of graph.order) {
    if (seen.has(root)) continue;
    const group = reachedBackwards(graph, root, seen);
    if (group.length > 1 || leadsTo(graph, root, root)) cycles.push(group);
  }
  return cycles;
}

function reachedBackwards(graph: StepGraph, root: string, seen: Set<string>): string[] {
  const group: string[] = [];
  const open = [root];
  seen.add(root);
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    group.push(step);
    for (const { from } of graph.entriesOf(step))
      if (graph.indexOf(from) >= 0 && !seen.has(from)) {
        seen.add(from);
        open.push(from);
      }
  }
  return group.sort((a, b) => graph.indexOf(a) - graph.indexOf(b));
}

function leadsTo(graph: StepGraph, from: string, to: string): boolean {
  return graph.exitsOf(from).some(({ targets }) => targets.includes(to));
}
