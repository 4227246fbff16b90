/** Some outcome of the step, a failure of the run aside, has no route to take: its path ends there. */
export function mayEnd(graph, id) {
  const step = graph.steps.get(id);
  if (step.kind === 'end') return true;
  if (step.kind === 'fail') return false;
  const exits = graph.exitsOf(id);
  if (exits.some(({ on }) => on === 'plain')) return false;
  if (step.kind !== 'decision' && step.kind !== 'manual_input') return true;
  const hasRoute = ({ name }) => exits.some(({ on }) => typeof on === 'object' && on.option === name);
  const maySkip = step.when !== undefined || step.disabled === true;
  const mayChooseNone = step.kind === 'decision' && !step.options.some((option) => option.default);
  return maySkip || mayChooseNone || !step.options.every(hasRoute);
}
//# sourceMappingURL=may-end.js.map
