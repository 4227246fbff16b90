import type { Diagnostic } from '@setpiece/playbook';
import type { StepGraph } from '../graph/step-graph.ts';
/** Cycles that a run cannot leave. */
export declare function endlessCycles(graph: StepGraph): Diagnostic[];
//# sourceMappingURL=endless-cycle.d.ts.map
