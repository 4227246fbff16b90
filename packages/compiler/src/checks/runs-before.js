import { dominators } from '../graph/dominators.js';
import { mayEnd } from '../graph/may-end.js';
/**
 * Tells whether a step runs before another one on every way through the playbook. At a join the steps of all branches
 * have run, but those of a branch that may end without them.
 */
export class RunsBefore {
  #graph;
  #regions;
  #dominates;
  #startableWithout = new Map();
  constructor(graph, regions) {
    this.#graph = graph;
    this.#regions = regions;
    this.#dominates = dominators(graph);
  }
  always(before, step) {
    if (before !== step && this.#dominates(before, step)) return true;
    const startable = this.#startableWithout.get(before) ?? this.#startable(before);
    this.#startableWithout.set(before, startable);
    return !startable.has(step);
  }
  /** Steps that can start in a run in which `missing` has not run. */
  #startable(missing) {
    const held = this.#joinsHeld(missing);
    const found = new Set();
    const arrivals = new Map();
    const open = [];
    const enter = (exit) => {
      for (const target of exit.targets)
        if (!found.has(target) && !this.#isHeld(exit, target, held) && this.#opens(exit, target, arrivals)) {
          found.add(target);
          if (target !== missing) open.push(target);
        }
    };
    enter(this.#graph.entry);
    for (let step = open.pop(); step !== undefined; step = open.pop()) this.#graph.exitsOf(step).forEach(enter);
    return found;
  }
  /** The forks around `missing` whose branch with it cannot come to rest without it: their joins wait for it. */
  #joinsHeld(missing) {
    const held = new Map();
    let passed;
    for (let scope = this.#regions.get(missing)?.scope; scope?.fork; scope = scope.fork.around.scope) {
      const level = this.#levelOf(scope);
      if (!level || this.#canRestWithout(missing, scope, level, passed)) break;
      passed = scope.fork.exit;
      held.set(passed, scope.fork.join);
    }
    return held;
  }
  #levelOf(scope) {
    const first = scope.entry.targets[0];
    return first === undefined ? undefined : this.#regions.get(first)?.level;
  }
  /** A branch can end or arrive at a join around it without `missing` and without passing the fork that holds it. */
  #canRestWithout(missing, scope, level, heldFork) {
    const seen = new Set();
    const open = [];
    const rests = (exit) => {
      if (exit === heldFork) return false;
      const fork = level.forks.get(exit);
      if (fork?.isClosed && fork.join === undefined) return true;
      for (const target of fork?.isClosed ? [fork.join] : exit.targets) {
        if (scope.borders.has(target)) return true;
        if (seen.has(target) || target === missing) continue;
        seen.add(target);
        open.push(target);
      }
      return false;
    };
    if (rests(scope.entry)) return true;
    for (let step = open.pop(); step !== undefined; step = open.pop())
      if (mayEnd(this.#graph, step) || this.#graph.exitsOf(step).some(rests)) return true;
    return false;
  }
  #isHeld(exit, target, held) {
    if (held.size === 0) return false;
    if (held.has(exit) && held.get(exit) === target) return true;
    for (let scope = this.#regions.get(exit.from)?.scope; scope?.fork; scope = scope.fork.around.scope)
      if (scope.fork.join === target && held.has(scope.fork.exit)) return true;
    return false;
  }
  /** A gate opens when control has come from every branch that leads to it. */
  #opens(exit, target, arrivals) {
    const level = this.#regions.get(target)?.level;
    const sources = level?.gates.get(target);
    if (!level || !sources || this.#graph.steps.get(target)?.join === 'any') return true;
    if (this.#graph.isBack(exit.from, target)) return true;
    const arrived = arrivals.get(target) ?? new Set();
    arrivals.set(target, arrived);
    let region = this.#regions.get(exit.from);
    while (region && region.level !== level) region = region.scope.fork?.around;
    arrived.add(region?.name ?? '');
    return arrived.size >= sources.size;
  }
}
//# sourceMappingURL=runs-before.js.map
