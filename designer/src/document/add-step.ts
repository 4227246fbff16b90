import type { Playbook, Position, Step } from '@setpiece/playbook';
import { setPosition } from './set-position.ts';
import { uniqueStepName } from './unique-step-name.ts';

/** Adds a step at a place; its name is made unique. */
export function addStep(playbook: Playbook, step: Step, position: Position): Playbook {
  const named = { ...step, name: uniqueStepName(playbook, step.name) };
  return setPosition({ ...playbook, steps: [...playbook.steps, named] }, step.id, position);
}
