import type { Region } from '../build/scope.ts';
import type { StepGraph } from '../graph/step-graph.ts';
/**
 * Tells whether a step runs before another one on every way through the playbook. At a join the steps of all branches
 * have run, but those of a branch that may end without them.
 */
export declare class RunsBefore {
  #private;
  constructor(graph: StepGraph, regions: ReadonlyMap<string, Region>);
  always(before: string, step: string): boolean;
}
//# sourceMappingURL=runs-before.d.ts.map
