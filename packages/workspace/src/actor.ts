/** Who acts: a person at the screen, the command line, or a caller of a webhook. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** The one user of a workspace on one's own machine. */
export const localUser: Actor = { id: 'local', name: 'You' };
