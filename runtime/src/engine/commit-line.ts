import type { Clock } from '../ports/clock.ts';
import { StaleRun } from '../ports/stale-run.ts';
import { StoreFull } from '../ports/store-full.ts';
import type { Store } from '../ports/store.ts';
import type { Write } from '../ports/write.ts';
import { Halted } from './halted.ts';

interface Held {
  readonly writes: readonly Write[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const again = 1_000;

/** The commits of one run, in order. While the disk is full they wait in memory, and are tried again until it takes them. */
export class CommitLine {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #full: (error: StoreFull) => void;
  #held: Held[] = [];
  #cancel: (() => void) | undefined;

  constructor(store: Store, clock: Clock, full: (error: StoreFull) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#full = full;
  }

  async commit(writes: readonly Write[]): Promise<void> {
    if (this.#held.length) return this.#hold(writes);
    try {
      await this.#store.commit(writes);
    } catch (error) {
      if (error instanceof StoreFull) return this.#hold(writes, error);
      // The commit before it is held back: this one was only too early.
      if (error instanceof StaleRun && this.#held.length) return this.#hold(writes);
      throw error;
    }
  }

  /** Gives up what is held: the journal stays as it is. */
  drop(): void {
    this.#cancel?.();
    for (const { reject } of this.#held.splice(0)) reject(new Halted('The runtime stops while the disk is full.'));
  }

  #hold(writes: readonly Write[], error?: StoreFull): Promise<void> {
    if (error && !this.#held.length) this.#full(error);
    return new Promise((resolve, reject) => {
      this.#held.push({ writes, resolve, reject });
      this.#cancel ??= this.#clock.after(again, () => void this.#retry());
    });
  }

  async #retry(): Promise<void> {
    for (let [first] = this.#held; first; [first] = this.#held) {
      try {
        await this.#store.commit(first.writes);
      } catch (error) {
        if (error instanceof StoreFull) {
          this.#cancel = this.#clock.after(again, () => void this.#retry());
          return;
        }
        for (const { reject } of this.#held.splice(0)) reject(error);
        break;
      }
      this.#held.shift();
      first.resolve();
    }
    this.#cancel = undefined;
  }
}
