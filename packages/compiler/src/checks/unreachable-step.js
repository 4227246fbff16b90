/** Steps that no way from the trigger leads to, and a playbook without any. */
export function unreachableSteps(graph) {
  const { playbook } = graph;
  if (!playbook.steps.length) return [emptyPlaybook(playbook.name)];
  return playbook.steps
    .filter(({ id }) => graph.indexOf(id) < 0)
    .map(({ id, name }) => ({
      code: 'UNREACHABLE_STEP',
      severity: 'warning',
      message: `No route leads from trigger "${playbook.trigger.name}" to step "${name}", so it never runs. Connect it or delete it.`,
      at: { step: id },
    }));
}
function emptyPlaybook(name) {
  return {
    code: 'EMPTY_PLAYBOOK',
    severity: 'warning',
    message: `Playbook "${name}" has no steps: a run ends as soon as it begins. Add a step.`,
  };
}
//# sourceMappingURL=unreachable-step.js.map
