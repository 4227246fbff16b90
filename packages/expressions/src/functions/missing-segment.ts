import { Fault } from '../fault.ts';

/** A path that ends early: `index` is the place of the first segment that is not there. */
export class MissingSegment extends Fault {
  readonly index: number;

  constructor(message: string, index: number, nearest?: string) {
    super('UNDEFINED', message, nearest);
    this.index = index;
  }
}
