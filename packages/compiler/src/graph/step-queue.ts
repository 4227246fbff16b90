/**
 * Steps to look at, lowest index first; each once. Who takes a step adds only steps behind it, so that one walk over the
 * indexes meets them all.
 */
export class StepQueue {
  readonly #steps: string[] = [];
  #next = Infinity;
  #waiting = 0;

  add(step: string, index: number): void {
    if (this.#steps[index] === undefined) this.#waiting++;
    this.#steps[index] = step;
    this.#next = Math.min(this.#next, index);
  }

  take(): string | undefined {
    if (this.#waiting === 0) return undefined;
    while (this.#steps[this.#next] === undefined) this.#next++;
    this.#waiting--;
    return this.#steps[this.#next++];
  }
}
