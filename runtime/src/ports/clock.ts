/** Port: wall-clock time and one-shot timers. Tests give one that they move by hand. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once, not before `milliseconds` have passed. Gives the function that calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
