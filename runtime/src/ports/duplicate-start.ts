/** A start with an equal key was accepted before. */
export class DuplicateStart extends Error {
  override readonly name = 'DuplicateStart';
  readonly run: string;
  constructor(key: string, run: string) {
    super(`Run ${run} was started with key "${key}" already.`);
    this.run = run;
  }
}
