import { type Exit } from '../graph/step-graph.ts';
import type { NamedJson } from '../machine-json.ts';
import type { Building, Region } from './scope.ts';
/** Where an exit leads as seen from a region: a sibling state, and what is noted on the way. */
export interface Move {
  readonly target: string;
  readonly actions?: readonly NamedJson[];
}
/** Takes all routes of an exit. */
export declare function follow(building: Building, region: Region, exit: Exit): Move;
/** Leads to one sibling state, or ends the region and notes the arrival elsewhere. */
export declare function moveTo(building: Building, region: Region, from: string, targets: readonly string[]): Move;
export declare function arrive(at: readonly string[]): NamedJson;
/** Key of the parallel state of a closed fork. */
export declare function forkKey(exit: Exit): string;
/** Name under which the arrival at a gate is noted. */
export declare function gateName(step: string): string;
//# sourceMappingURL=follow.d.ts.map
