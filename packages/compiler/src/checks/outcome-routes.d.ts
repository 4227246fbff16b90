import type { Diagnostic } from '@setpiece/playbook';
import type { StepGraph } from '../graph/step-graph.ts';
/** Failures that have nowhere to go, and routes that no failure takes. */
export declare function outcomeRoutes(graph: StepGraph): Diagnostic[];
//# sourceMappingURL=outcome-routes.d.ts.map
