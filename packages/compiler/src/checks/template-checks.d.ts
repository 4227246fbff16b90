import { type Diagnostic } from '@setpiece/playbook';
import type { StepGraph } from '../graph/step-graph.ts';
import type { RunsBefore } from './runs-before.ts';
/** Every dynamic value of the playbook: its syntax, the steps it names, and whether those have run by then. */
export declare function templateChecks(graph: StepGraph, runsBefore: RunsBefore): Diagnostic[];
//# sourceMappingURL=template-checks.d.ts.map
