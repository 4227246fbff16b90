import type { Exit } from '../graph/step-graph.ts';
import type { StateJson } from '../machine-json.ts';
import type { Building, BuildScope, Region } from './scope.ts';
/** The parallel state of a closed fork, a region a branch. It leads to the join if any branch arrived there. */
export declare function buildFork(
  building: Building,
  region: Region,
  exit: Exit,
  buildScope: BuildScope,
): Record<string, StateJson>;
//# sourceMappingURL=build-fork.d.ts.map
