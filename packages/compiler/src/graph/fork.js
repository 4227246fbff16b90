import { StepQueue } from './step-queue.js';
/**
 * Looks at an exit of several routes. Every step gets the colour of the one branch that leads to it; where two colours
 * meet, branches merge.
 */
export function forkAt(graph, exit, borders) {
  const walk = new ForkWalk(graph, exit, borders);
  const merges = walk.merges();
  const join = merges.length === 1 ? merges[0] : undefined;
  if (merges.length > 1 || walk.isEnteredFromOutside) return { isClosed: false, join };
  const isGated = join !== undefined && graph.steps.get(join)?.join === 'any';
  return { isClosed: !isGated, join };
}
class ForkWalk {
  #graph;
  #exit;
  #borders;
  #queue = new StepQueue();
  /** Colour of a step: number of its branch, or the step where branches merged before it. */
  #colours = new Map();
  #merges = new Set();
  #openBranches = 0;
  isEnteredFromOutside = false;
  constructor(graph, exit, borders) {
    this.#graph = graph;
    this.#exit = exit;
    this.#borders = borders;
    exit.targets.forEach((target, branch) => this.#reach(exit.from, target, branch));
  }
  /** Steps where branches meet. Stops at the second, and where all that is left comes from the first. */
  merges() {
    for (let step = this.#queue.take(); step !== undefined; step = this.#queue.take()) {
      const colour = this.#colours.get(step);
      if (typeof colour === 'number') {
        this.#openBranches--;
        this.isEnteredFromOutside ||= this.#hasOtherEntry(step, colour);
      }
      for (const { targets } of this.#graph.exitsOf(step))
        for (const target of targets) this.#reach(step, target, colour);
      if (this.#merges.size > 1 || (this.#merges.size === 1 && this.#openBranches === 0)) break;
    }
    return [...this.#merges];
  }
  #reach(from, to, colour) {
    if (this.#borders.has(to)) return;
    const isBack = this.#graph.isBack(from, to);
    // A route back inside its own branch changes nothing; one back to before the fork may be where the branches meet.
    if (isBack && this.#graph.indexOf(to) > this.#graph.indexOf(this.#exit.from)) return;
    const known = this.#colours.get(to);
    if (known === undefined) this.#paint(to, colour);
    else if (known !== colour && known !== to) this.#merge(to, known);
    if (!isBack) this.#queue.add(to, this.#graph.indexOf(to));
  }
  #paint(step, colour) {
    this.#colours.set(step, colour);
    if (typeof colour === 'number' && !this.#isBeforeFork(step)) this.#openBranches++;
  }
  #merge(step, was) {
    this.#colours.set(step, step);
    this.#merges.add(step);
    if (typeof was === 'number' && !this.#isBeforeFork(step)) this.#openBranches--;
  }
  #isBeforeFork(step) {
    return this.#graph.indexOf(step) <= this.#graph.indexOf(this.#exit.from);
  }
  #hasOtherEntry(step, colour) {
    return this.#graph
      .entriesOf(step)
      .some(
        (entry) =>
          !(this.#graph.isBack(entry.from, step) || entry === this.#exit || this.#colours.get(entry.from) === colour),
      );
  }
}
//# sourceMappingURL=fork.js.map
