import type { Playbook, Position, Step } from '@setpiece/playbook';
import { addStep } from './add-step.ts';

/** Puts a new step into a route: what led to the target now leads to the step, and a plain route leads on. */
export function insertOnRoute(
  playbook: Playbook,
  route: string,
  step: Step,
  position: Position,
  newId: () => string,
): Playbook {
  const found = playbook.routes.find(({ id }) => id === route);
  if (!found) return playbook;
  const added = addStep(playbook, step, position);
  const routes = added.routes.map((other) => (other.id === route ? { ...other, to: step.id } : other));
  return { ...added, routes: [...routes, { id: newId(), from: step.id, to: found.to }] };
}
