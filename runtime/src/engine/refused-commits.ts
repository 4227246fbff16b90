/** So often the journal may refuse what a run wants to record before the run is paused. */
const most = 3;

/** Counts refused commits of runs, so that a run that cannot be recorded does not begin again, with its effects, for ever. */
export class RefusedCommits {
  readonly #counts = new Map<string, number>();

  /** Says whether it was refused too often; then counting begins anew. */
  note(run: string): boolean {
    const count = (this.#counts.get(run) ?? 0) + 1;
    this.#counts.set(run, count);
    if (count === most) this.forget(run);
    return count === most;
  }

  forget(run: string): void {
    this.#counts.delete(run);
  }
}
