import type { Actor } from './actor.ts';
import { PermissionError } from './errors/permission-error.ts';

/** What somebody may be allowed to do. Every use case asks for one of these before it does anything. */
export type Action =
  | 'playbooks.read'
  | 'playbooks.write'
  | 'playbooks.publish'
  | 'runs.read'
  | 'runs.start'
  | 'runs.cancel'
  | 'runs.resume'
  | 'runs.signal'
  | 'inputs.read'
  | 'inputs.answer'
  | 'inputs.answer_for_others'
  | 'inputs.link'
  | 'records.read'
  | 'macros.read'
  | 'macros.write'
  | 'webhooks.write'
  | 'schedules.read'
  | 'schedules.write'
  | 'configurations.read'
  | 'configurations.write'
  | 'configurations.check'
  | 'catalog.read'
  | 'settings.read'
  | 'settings.write';

/**
 * The one place where permission is decided. A workspace on one's own machine has a single user, who may do everything;
 * somebody without an identity may do nothing.
 *
 * @throws PermissionError when the actor may not do it
 */
export function permit(actor: Actor, action: Action): void {
  if (!actor.id) throw new PermissionError(actor, action);
}
