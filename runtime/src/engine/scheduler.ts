import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Timer } from '../ports/write.ts';

const batch = 200;
const longest = 60_000;

/** Fires the timers of the database when they are due. It remembers only when to look next. */
export class Scheduler {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #fire: (timer: Timer) => Promise<void>;
  readonly #trouble: (error: unknown) => void;
  #cancel: (() => void) | undefined;
  #next = Infinity;
  #looking: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(store: Store, clock: Clock, fire: (timer: Timer) => Promise<void>, trouble: (error: unknown) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#fire = fire;
    this.#trouble = trouble;
  }

  /** Something is due at that time. */
  expect(due: number): void {
    if (this.#stopped || due >= this.#next) return;
    this.#arm(due);
  }

  /** Looks for due timers now. */
  look(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    if (this.#looking) {
      this.#again = true;
      return this.#looking;
    }
    this.#looking = this.#drain()
      .catch((error: unknown) => {
        this.#trouble(error);
        this.#arm(this.#clock.now() + 1000);
      })
      .finally(() => {
        this.#looking = undefined;
        if (this.#again) {
          this.#again = false;
          void this.look();
        }
      });
    return this.#looking;
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  async #drain(): Promise<void> {
    this.#next = Infinity;
    // A timer of a run that cannot go on stays; it must not be fired for ever.
    const fired = new Set<string>();
    let stuck = 0;
    let now: number;
    for (;;) {
      now = this.#clock.now();
      const asked = batch + stuck;
      const due = await this.#store.dueTimers(now, asked);
      const left = due.filter(({ run, id }) => !fired.has(`${run} ${id}`));
      // Those stand in front; the batch behind them stays small, so that whatever else has to be done gets its turn between.
      stuck = due.length - left.length;
      if (this.#stopped || due.length === 0 || (!left.length && due.length < asked)) break;
      for (const { run, id } of left) fired.add(`${run} ${id}`);
      await Promise.all(left.map((timer) => this.#fire(timer)));
    }
    // From the moment of the last look, not from now: a timer that fell due in between would be in neither answer.
    const next = await this.#store.nextDue(now);
    if (next !== undefined) this.expect(next);
  }

  #arm(due: number): void {
    this.#cancel?.();
    this.#next = due;
    const delay = Math.min(Math.max(due - this.#clock.now(), 0), longest);
    this.#cancel = this.#clock.after(delay, () => {
      this.#next = Infinity;
      void this.look();
    });
  }
}
