import type { Playbook } from '@setpiece/playbook';
import { type ExitClass } from './graph/step-graph.ts';
/**
 * Where the branches that leave a step (or the trigger) together meet again: the first step without which they have no
 * step in common. Undefined when there is no fork, the branches never meet, or they meet in more than one step.
 */
export declare function joinOf(playbook: Playbook, from: string, on?: ExitClass): string | undefined;
//# sourceMappingURL=join-of.d.ts.map
