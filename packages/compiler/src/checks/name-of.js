/** A step or the trigger as messages name it: `step "Block IP"`. */
export function nameOf({ steps, playbook }, place) {
  const step = steps.get(place);
  if (step) return `step "${step.name}"`;
  return place === playbook.trigger.id ? `trigger "${playbook.trigger.name}"` : `step "${place}"`;
}
//# sourceMappingURL=name-of.js.map
