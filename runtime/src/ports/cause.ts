/** Which run wrote the record whose change starts another one. */
export interface Cause {
  readonly run: string;
  /** The first run of the chain. */
  readonly root: string;
  /** How many starts the chain has, this one included. */
  readonly depth: number;
}
