import { isFinal } from '@setpiece/playbook';
import type { RunSummary } from '../ports/run-summary.ts';
import type { Store } from '../ports/store.ts';

/** Tells those who wait for the end of a run. */
export class Ends {
  readonly #store: Store;
  readonly #waiting = new Map<string, Set<() => void>>();

  readonly #goesOn: (run: string) => boolean;

  /** `goesOn` knows runs in memory that have not ended. */
  constructor(store: Store, goesOn: (run: string) => boolean) {
    this.#store = store;
    this.#goesOn = goesOn;
  }

  ended(run: string): void {
    for (const wake of this.#waiting.get(run) ?? []) wake();
    this.#waiting.delete(run);
  }

  /** @throws when there is no such run, or the signal aborts */
  async finished(run: string, signal?: AbortSignal): Promise<RunSummary> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const set = this.#waiting.get(run) ?? new Set();
    this.#waiting.set(run, set.add(resolve));
    const onAbort = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', onAbort);
    // A promise keeps no process alive, nor does the timer of AbortSignal.timeout.
    const alive = setInterval(() => {}, 60_000);
    try {
      signal?.throwIfAborted();
      if (!this.#goesOn(run)) {
        const now = await this.#summary(run);
        if (isFinal(now.status)) return now;
      }
      await promise;
      return await this.#summary(run);
    } finally {
      clearInterval(alive);
      signal?.removeEventListener('abort', onAbort);
      set.delete(resolve);
      if (set.size === 0 && this.#waiting.get(run) === set) this.#waiting.delete(run);
    }
  }

  async #summary(run: string): Promise<RunSummary> {
    const summary = await this.#store.run(run);
    if (!summary) throw new Error(`There is no run ${run}.`);
    return summary;
  }
}
