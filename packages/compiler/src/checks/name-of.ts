import type { StepGraph } from '../graph/step-graph.ts';

/** A step or the trigger as messages name it: `step "Block IP"`. */
export function nameOf({ steps, playbook }: Pick<StepGraph, 'steps' | 'playbook'>, place: string): string {
  const step = steps.get(place);
  if (step) return `step "${step.name}"`;
  return place === playbook.trigger.id ? `trigger "${playbook.trigger.name}"` : `step "${place}"`;
}
