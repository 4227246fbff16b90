/** Locks by name: whoever asks waits for those who asked before. */
export class RecordLock {
  readonly #tails = new Map<string, Promise<void>>();

  /** Resolves with the function that gives the lock back. */
  async take(name: string): Promise<() => void> {
    const before = this.#tails.get(name) ?? Promise.resolve();
    let release = () => {};
    const mine = new Promise<void>((resolve) => (release = resolve));
    const tail = before.then(() => mine);
    this.#tails.set(name, tail);
    void tail.then(() => {
      if (this.#tails.get(name) === tail) this.#tails.delete(name);
    });
    await before;
    return release;
  }
}
