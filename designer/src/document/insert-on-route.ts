import type { Playbook, Position, Route, Step } from '@setpiece/playbook';
import { addStep } from './add-step.ts';

/**
 * Puts a new step into a route: what led to the target now leads to the step, and the step's own way out leads on. A step
 * that ends its path leaves the route alone and only stands there.
 */
export function insertOnRoute(
  playbook: Playbook,
  route: string,
  step: Step,
  position: Position,
  newId: () => string,
): Playbook {
  const added = addStep(playbook, step, position);
  const found = playbook.routes.find(({ id }) => id === route);
  const onward = found && routeOnward(step, found.to, newId);
  if (!onward) return added;
  const routes = added.routes.map((other) => (other.id === route ? { ...other, to: step.id } : other));
  return { ...added, routes: [...routes, onward] };
}

function routeOnward(step: Step, to: string, newId: () => string): Route | undefined {
  if (step.kind === 'end' || step.kind === 'fail') return undefined;
  const option = step.kind === 'decision' || step.kind === 'manual_input' ? step.options[0]?.name : undefined;
  return { id: newId(), from: step.id, to, ...(option !== undefined && { on: { option } }) };
}
