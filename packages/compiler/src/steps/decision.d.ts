import type { StepCheck } from './step-check.ts';
export declare const decisionCheck: StepCheck<'decision'>;
//# sourceMappingURL=decision.d.ts.map
