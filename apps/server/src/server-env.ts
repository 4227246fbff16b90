import type { Actor } from '@setpiece/workspace';

/** What Hono's handlers find in their context. */
export interface ServerEnv {
  Variables: {
    /** Nonce of this answer's content security policy. */
    nonce: string;
    /** Who asks; set once access is granted. */
    actor: Actor;
  };
}
