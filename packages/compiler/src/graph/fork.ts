import { mayOutliveJoin } from './may-outlive-join.ts';
import { StepQueue } from './step-queue.ts';
import type { Exit, StepGraph } from './step-graph.ts';

/** How the branches of a fork lie. */
export interface Fork {
  /**
   * Closed: every branch is entered by the fork only, shares no step with another one and leaves only into the join.
   * Such a fork is a parallel state of its own.
   */
  readonly isClosed: boolean;
  /** The first step without which the branches have no step in common. */
  readonly join?: string;
  /** Some of it may go on when the join need not wait for it any more. Such a fork stands beside the path it leaves. */
  readonly isBeside?: boolean;
}

/** Steps that end a branch: joins of the forks around. */
export interface Borders {
  has(step: string): boolean;
}

/**
 * Looks at an exit of several routes. Every step gets the colour of the one branch that leads to it; where two colours
 * meet, branches merge.
 */
export function forkAt(graph: StepGraph, exit: Exit, borders: Borders): Fork {
  const walk = new ForkWalk(graph, exit, borders);
  const merges = walk.merges();
  const join = merges.length === 1 ? merges[0] : undefined;
  if (merges.length > 1 || walk.isEnteredFromOutside) return { isClosed: false, join };
  if (join === undefined) return { isClosed: true };
  if (graph.steps.get(join)?.join === 'any') return { isClosed: false, join };
  return { isClosed: true, join, isBeside: mayOutliveJoin(graph, { exit, join, borders }) };
}

class ForkWalk {
  readonly #graph: StepGraph;
  readonly #exit: Exit;
  readonly #borders: Borders;
  readonly #queue = new StepQueue();
  /** Colour of a step: number of its branch, or the step where branches merged before it. */
  readonly #colours = new Map<string, number | string>();
  readonly #merges = new Set<string>();
  #openBranches = 0;
  isEnteredFromOutside = false;

  constructor(graph: StepGraph, exit: Exit, borders: Borders) {
    this.#graph = graph;
    this.#exit = exit;
    this.#borders = borders;
    exit.targets.forEach((target, branch) => this.#reach(exit.from, target, branch));
  }

  /** Steps where branches meet. Stops at the second, and where all that is left comes from the first. */
  merges(): string[] {
    for (let step = this.#queue.take(); step !== undefined; step = this.#queue.take()) {
      const colour = this.#colours.get(step)!;
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

  #reach(from: string, to: string, colour: number | string): void {
    if (this.#borders.has(to)) return;
    const isBack = this.#graph.isBack(from, to);
    // A route back inside its own branch changes nothing; one back to before the fork may be where the branches meet.
    if (isBack && this.#graph.indexOf(to) > this.#graph.indexOf(this.#exit.from)) return;
    const known = this.#colours.get(to);
    if (known === undefined) this.#paint(to, colour);
    else if (known !== colour && known !== to) this.#merge(to, known);
    if (!isBack) this.#queue.add(to, this.#graph.indexOf(to));
  }

  #paint(step: string, colour: number | string): void {
    this.#colours.set(step, colour);
    if (typeof colour === 'number' && !this.#isBeforeFork(step)) this.#openBranches++;
  }

  #merge(step: string, was: number | string): void {
    this.#colours.set(step, step);
    this.#merges.add(step);
    if (typeof was === 'number' && !this.#isBeforeFork(step)) this.#openBranches--;
  }

  #isBeforeFork(step: string): boolean {
    return this.#graph.indexOf(step) <= this.#graph.indexOf(this.#exit.from);
  }

  #hasOtherEntry(step: string, colour: number): boolean {
    return this.#graph
      .entriesOf(step)
      .some(
        (entry) =>
          !(this.#graph.isBack(entry.from, step) || entry === this.#exit || this.#colours.get(entry.from) === colour),
      );
  }
}
