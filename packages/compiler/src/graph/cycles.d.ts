import type { StepGraph } from './step-graph.ts';
/** The cycles of a playbook: groups of steps that can all reach one another, in graph order. */
export declare function cyclesOf(graph: StepGraph): readonly (readonly string[])[];
//# sourceMappingURL=cycles.d.ts.map
