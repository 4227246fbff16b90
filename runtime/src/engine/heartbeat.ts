import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

const every = 5_000;
const lease = 15_000;

/** Keeps the lease of an instance on the runs that it owns. */
export class Heartbeat {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #instance: string;
  readonly #trouble: (error: unknown) => void;
  #cancel: (() => void) | undefined;
  #stopped = false;

  constructor(store: Store, clock: Clock, instance: string, trouble: (error: unknown) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#instance = instance;
    this.#trouble = trouble;
  }

  async start(): Promise<void> {
    try {
      await this.#store.heartbeat(this.#instance, this.#clock.now() + lease);
    } finally {
      // Also after one that failed: a disk that is full for a minute must not cost the lease for ever.
      if (!this.#stopped) this.#cancel = this.#clock.after(every, () => void this.start().catch(this.#trouble));
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }
}
