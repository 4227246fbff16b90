import type { Diagnostic } from '@setpiece/playbook';
import type { StepGraph } from '../graph/step-graph.ts';
/** Steps that no way from the trigger leads to, and a playbook without any. */
export declare function unreachableSteps(graph: StepGraph): Diagnostic[];
//# sourceMappingURL=unreachable-step.d.ts.map
