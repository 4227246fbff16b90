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
}
/** Steps that end a branch: joins of the forks around. */
export interface Borders {
  has(step: string): boolean;
}
/**
 * Looks at an exit of several routes. Every step gets the colour of the one branch that leads to it; where two colours
 * meet, branches merge.
 */
export declare function forkAt(graph: StepGraph, exit: Exit, borders: Borders): Fork;
//# sourceMappingURL=fork.d.ts.map
