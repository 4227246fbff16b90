import type { StepGraph } from './step-graph.ts';
/** Some outcome of the step, a failure of the run aside, has no route to take: its path ends there. */
export declare function mayEnd(graph: StepGraph, id: string): boolean;
//# sourceMappingURL=may-end.d.ts.map
