import type { WaitEnd } from '../journal/run-state.ts';

export type ChildEnd = NonNullable<WaitEnd['child']>;

/** Children begun in a row without a turn of the event loop between them. */
const inARow = 25;

/** How sub-playbooks ended, a moment before the journal says so: a parent in memory goes on with that, and both commit together. */
export class ChildEnds {
  readonly #ends = new Map<string, ChildEnd>();
  readonly #awaited = new Map<string, () => void>();
  #begun = 0;

  of(run: string): ChildEnd | undefined {
    return this.#ends.get(run);
  }

  /** A child has ended; its last commit is on its way. */
  note(run: string, end: ChildEnd, durable: Promise<void>): void {
    this.#ends.set(run, end);
    this.#awaited.get(run)?.();
    const inJournal = () => void this.#ends.delete(run);
    durable.then(inJournal, inJournal);
  }

  /** Resolves when a child that just began has ended, if it ends within this turn of the event loop, else when that is over. */
  async soon(run: string, begun: Promise<void>): Promise<void> {
    if (++this.#begun >= inARow) {
      this.#begun = 0;
      // What else has to be done gets its turn; a refused commit is told to the run itself.
      return begun.catch(() => {});
    }
    await new Promise<void>((resolve) => {
      this.#awaited.set(run, resolve);
      setImmediate(resolve);
    });
    this.#awaited.delete(run);
  }
}
