/** Someone else has advanced the run, or owns it. */
export class StaleRun extends Error {
  override readonly name = 'StaleRun';
  constructor(run: string) {
    super(`Run ${run} was advanced by another instance. This one lets go of it.`);
  }
}
