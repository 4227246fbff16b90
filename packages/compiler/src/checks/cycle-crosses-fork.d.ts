import type { Diagnostic } from '@setpiece/playbook';
import type { Crossing } from '../build/scope.ts';
import type { StepGraph } from '../graph/step-graph.ts';
/** A route goes back out of one of several parallel branches: the others would be entered anew while they still run. */
export declare function cycleCrossesFork(graph: StepGraph, { from, to }: Crossing): Diagnostic;
//# sourceMappingURL=cycle-crosses-fork.d.ts.map
