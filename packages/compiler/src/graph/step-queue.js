/** Steps to look at, lowest index first; each once. A binary heap. */
export class StepQueue {
  #heap = [];
  #queued = new Set();
  add(step, index) {
    if (this.#queued.has(step)) return;
    this.#queued.add(step);
    const heap = this.#heap;
    heap.push({ step, index });
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfAbove(parent, child)) return;
      child = parent;
    }
  }
  take() {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return undefined;
    if (heap.length) {
      heap[0] = last;
      this.#sink();
    }
    return first.step;
  }
  #sink() {
    for (let parent = 0; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      const least = this.#index(right) < this.#index(left) ? right : left;
      if (!this.#swapIfAbove(parent, least)) return;
      parent = least;
    }
  }
  #index(place) {
    return this.#heap[place]?.index ?? Infinity;
  }
  #swapIfAbove(parent, child) {
    const [above, below] = [this.#heap[parent], this.#heap[child]];
    if (!above || !below || above.index <= below.index) return false;
    this.#heap[parent] = below;
    this.#heap[child] = above;
    return true;
  }
}
//# sourceMappingURL=step-queue.js.map
