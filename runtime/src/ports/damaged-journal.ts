/** What the database says of a run is not what was written: the disk, or somebody, changed it. */
export class DamagedJournal extends Error {
  override readonly name = 'DamagedJournal';
  readonly run: string;
  /** Events before this number are sound. */
  readonly seq: number;

  constructor(run: string, seq: number, what: string, options: ErrorOptions = {}) {
    super(
      `The journal of run ${run} is damaged: ${what}. The run is not continued, so that no wrong value is used. ` +
        'Restore a backup with "setpiece restore", or cancel the run.',
      options,
    );
    this.run = run;
    this.seq = seq;
  }
}
