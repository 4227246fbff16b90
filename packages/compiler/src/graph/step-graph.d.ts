import type { Playbook, Step } from '@setpiece/playbook';
/** The routes of one class that leave one place, as they fire together. */
export interface Exit {
  /** Step or trigger that is left. */
  readonly from: string;
  readonly on: ExitClass;
  /** Where the routes lead: each step once, in file order. */
  readonly targets: readonly string[];
}
export type ExitClass =
  | 'plain'
  | 'error'
  | 'timeout'
  | {
      readonly option: string;
    };
/** A playbook as the compiler looks at it: only steps that the trigger can reach have an order. */
export interface StepGraph {
  readonly playbook: Playbook;
  readonly steps: ReadonlyMap<string, Step>;
  /** Where a run begins. */
  readonly entry: Exit;
  exitsOf(step: string): readonly Exit[];
  /** Exits that lead to the step, from reachable places only. */
  entriesOf(step: string): readonly Exit[];
  /** Reachable steps: each before the steps that it leads to, back edges aside. */
  readonly order: readonly string[];
  /** Place in `order`; the trigger is -1. */
  indexOf(place: string): number;
  /** The route goes back to a step that was passed on the way here. */
  isBack(from: string, to: string): boolean;
}
export declare function stepGraph(playbook: Playbook): StepGraph;
/** One text for one class of one place. */
export declare function exitName(exit: Exit): string;
//# sourceMappingURL=step-graph.d.ts.map
