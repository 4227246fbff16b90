import type { AnyEventObject } from 'xstate';
/** Result of a step's work: which class of routes it takes. It is the `output` of the done event of the step's invoke. */
export interface StepOutcome {
  readonly outcome: 'done' | 'error' | 'timeout' | 'skipped' | 'fail' | 'end';
  /** What a decision or an answer chose. Only with `done`. */
  readonly option?: string;
}
/** The event that tells a machine that a step has ended. */
export declare function doneEvent(step: string, outcome: StepOutcome): AnyEventObject;
//# sourceMappingURL=step-outcome.d.ts.map
