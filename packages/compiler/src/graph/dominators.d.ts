import type { StepGraph } from './step-graph.ts';
/** Tells whether every way from the trigger to `step` passes `before`. By the algorithm of Cooper, Harvey and Kennedy. */
export declare function dominators(graph: StepGraph): (before: string, step: string) => boolean;
//# sourceMappingURL=dominators.d.ts.map
