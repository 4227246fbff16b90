/** Ends the work on a run that goes on elsewhere, has ended, or is to stop. Nobody sees it outside the engine. */
export class Halted extends Error {
  override readonly name = 'Halted';
}

/** Lets an error through that only says that the work is to end. Everything else is the caller's. */
export function rethrowHalt(live: { readonly over: boolean }, error: unknown): void {
  if (live.over || error instanceof Halted) throw error;
}
