import type { StateJson } from '../machine-json.ts';
import type { Building, Region } from './scope.ts';
/** The state of a step: it invokes the step's work and goes where the outcome says. */
export declare function buildStep(building: Building, region: Region, step: string): StateJson;
//# sourceMappingURL=build-step.d.ts.map
