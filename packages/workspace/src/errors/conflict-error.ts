/** What a save came too late for. */
export interface Conflict {
  /** The revision that stands now. */
  readonly revision: number;
  /** When it was saved, epoch milliseconds. */
  readonly modified: number;
  readonly by?: string;
}

/** A save was based on a revision that is no longer the current one. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly conflict: Conflict;

  constructor(what: string, conflict: Conflict) {
    const when = new Date(conflict.modified).toISOString();
    super(
      `${what} was saved by ${conflict.by ?? 'somebody else'} at ${when} (revision ${conflict.revision}). ` +
        'Load that revision and repeat the change, or save as a copy.',
    );
    this.conflict = conflict;
  }
}
