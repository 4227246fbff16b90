import type { StepGraph } from '../graph/step-graph.ts';
import type { MachineJson } from '../machine-json.ts';
import type { Crossing, Region } from './scope.ts';
/** What building gives. */
export interface Built {
  readonly machine: MachineJson;
  /** Routes of cycles that leave their branch: with any of those the machine must not run. */
  readonly crossings: readonly Crossing[];
  readonly regions: ReadonlyMap<string, Region>;
}
export declare function buildMachine(graph: StepGraph): Built;
//# sourceMappingURL=build-machine.d.ts.map
