import { type Borders, type Fork } from './fork.ts';
import type { Exit, StepGraph } from './step-graph.ts';
/** Name of the region that a level begins with; the others are named after their first step. */
export declare const startRegion = '';
/** The steps between an entry and the borders, closed forks taken as one. */
export interface Level {
  /** In graph order. */
  readonly steps: readonly string[];
  readonly forks: ReadonlyMap<Exit, Fork>;
  /** Region of each step: one path of control. A level without open forks has only the first. */
  readonly regionOf: ReadonlyMap<string, string>;
  /** Regions behind a gate, by their first step: the regions that lead to it. */
  readonly gates: ReadonlyMap<string, ReadonlySet<string>>;
}
export declare function levelAt(graph: StepGraph, entry: Exit, borders: Borders): Level;
//# sourceMappingURL=level.d.ts.map
