import type { StepGraph } from '../graph/step-graph.ts';
/** A step or the trigger as messages name it: `step "Block IP"`. */
export declare function nameOf({ steps, playbook }: Pick<StepGraph, 'steps' | 'playbook'>, place: string): string;
//# sourceMappingURL=name-of.d.ts.map
