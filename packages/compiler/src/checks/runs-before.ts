import type { Region, Scope } from '../build/scope.ts';
import { dominators } from '../graph/dominators.ts';
import { mayEnd } from '../graph/may-end.ts';
import type { Exit, StepGraph } from '../graph/step-graph.ts';
import { waysOf, type Way } from './ways.ts';

/** 1 at the index of each step that can start. */
type Startable = Uint8Array;

/**
 * Tells whether a step runs before another one on every way through the playbook. At a join the steps of all branches
 * have run, but those of a branch that may end without them.
 */
export class RunsBefore {
  readonly #graph: StepGraph;
  readonly #regions: ReadonlyMap<string, Region>;
  readonly #dominates: (before: string, step: string) => boolean;
  readonly #ways: ReturnType<typeof waysOf>;
  readonly #leadingToJoin = new Map<Exit, ReadonlySet<string>>();
  readonly #startableWithout = new Map<string, Startable>();

  constructor(graph: StepGraph, regions: ReadonlyMap<string, Region>) {
    this.#graph = graph;
    this.#regions = regions;
    this.#dominates = dominators(graph);
    this.#ways = waysOf(graph, regions);
  }

  always(before: string, step: string): boolean {
    if (before !== step && this.#dominates(before, step)) return true;
    const startable = this.#startableWithout.get(before) ?? this.#startable(before);
    this.#startableWithout.set(before, startable);
    return !startable[this.#graph.indexOf(step)];
  }

  /** Which steps can start, by index, in a run in which `missing` has not run. */
  #startable(missing: string): Startable {
    const held = this.#joinsHeld(missing);
    const last = this.#graph.indexOf(missing);
    const found = new Uint8Array(this.#graph.order.length);
    const arrivals = new Int32Array(found.length);
    const open = [-1];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      let arrivedAt = -1;
      for (const way of this.#ways[from + 1]!) {
        if (found[way.to] || this.#isHeld(way, held)) continue;
        if (arrivedAt !== way.to) arrivals[way.to]!++;
        arrivedAt = way.to;
        if (arrivals[way.to]! < way.arrivals) continue;
        found[way.to] = 1;
        if (way.to !== last) open.push(way.to);
      }
    }
    return found;
  }

  /** The forks around `missing` whose branch with it cannot come to rest without it: their joins wait for it. */
  #joinsHeld(missing: string): ReadonlyMap<Exit, string | undefined> {
    const held = new Map<Exit, string | undefined>();
    let passed: Exit | undefined;
    for (let scope = this.#regions.get(missing)?.scope; scope?.fork; scope = scope.fork.around.scope) {
      const level = this.#levelOf(scope);
      if (!level || this.#canRestWithout(missing, scope, level, passed)) break;
      passed = scope.fork.exit;
      held.set(passed, scope.fork.join);
    }
    return held;
  }

  #levelOf(scope: Scope): Region['level'] | undefined {
    const first = scope.entry.targets[0];
    return first === undefined ? undefined : this.#regions.get(first)?.level;
  }

  /** Steps that can still lead to the join of the fork: it waits for no others. */
  #awaitedBy({ exit, join }: NonNullable<Scope['fork']>): ReadonlySet<string> {
    const known = this.#leadingToJoin.get(exit);
    if (known) return known;
    const found = new Set<string>();
    const open = join === undefined ? [] : [join];
    for (let step = open.pop(); step !== undefined; step = open.pop())
      for (const { from } of this.#graph.entriesOf(step))
        if (!found.has(from) && this.#graph.indexOf(from) > this.#graph.indexOf(exit.from)) {
          found.add(from);
          open.push(from);
        }
    this.#leadingToJoin.set(exit, found);
    return found;
  }

  /**
   * A branch can end, turn away from its join, or arrive at a join around it, without `missing` and without passing the
   * fork that holds it.
   */
  #canRestWithout(missing: string, scope: Scope, level: Region['level'], heldFork: Exit | undefined): boolean {
    const seen = new Set<string>();
    const open: string[] = [];
    const awaited = scope.fork?.join === undefined ? undefined : this.#awaitedBy(scope.fork);
    const rests = (exit: Exit): boolean => {
      if (exit === heldFork) return false;
      const fork = level.forks.get(exit);
      if (fork?.isClosed && fork.join === undefined) return true;
      for (const target of fork?.isClosed ? [fork.join!] : exit.targets) {
        if (scope.borders.has(target) || (awaited && !awaited.has(target))) return true;
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

  #isHeld({ exit, target }: Way, held: ReadonlyMap<Exit, string | undefined>): boolean {
    if (held.size === 0) return false;
    if (held.has(exit) && held.get(exit) === target) return true;
    for (let scope = this.#regions.get(exit.from)?.scope; scope?.fork; scope = scope.fork.around.scope)
      if (scope.fork.join === target && held.has(scope.fork.exit)) return true;
    return false;
  }
}
