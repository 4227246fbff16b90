/** The cycles of a playbook: groups of steps that can all reach one another, in graph order. */
export function cyclesOf(graph) {
  const seen = new Set();
  const cycles = [];
  for (const root of graph.order) {
    if (seen.has(root)) continue;
    const group = reachedBackwards(graph, root, seen);
    if (group.length > 1 || leadsTo(graph, root, root)) cycles.push(group);
  }
  return cycles;
}
function reachedBackwards(graph, root, seen) {
  const group = [];
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
function leadsTo(graph, from, to) {
  return graph.exitsOf(from).some(({ targets }) => targets.includes(to));
}
//# sourceMappingURL=cycles.js.map
