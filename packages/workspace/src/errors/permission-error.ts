import type { Actor } from '../actor.ts';

/** Somebody asked for something that they may not do. */
export class PermissionError extends Error {
  override readonly name = 'PermissionError';

  constructor(actor: Actor, action: string) {
    super(`${actor.name || 'Somebody unknown'} may not do "${action}". Sign in, or ask for the permission.`);
  }
}
