import type { LiveRun } from './live-run.ts';

/** Runs in memory whose steps all wait, in the order in which they came to rest. */
export class ParkedRuns {
  readonly #most: number;
  readonly #parked = new Map<string, LiveRun>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Notes that a run has come to rest. Gives those that are to leave memory, the oldest first. */
  add(live: LiveRun): readonly LiveRun[] {
    this.#parked.delete(live.run);
    this.#parked.set(live.run, live);
    const leaving: LiveRun[] = [];
    for (const [run, old] of this.#parked) {
      if (this.#parked.size <= this.#most) break;
      this.#parked.delete(run);
      if (old.active === 0 && !old.over) leaving.push(old);
    }
    return leaving;
  }

  delete(run: string): void {
    this.#parked.delete(run);
  }
}
