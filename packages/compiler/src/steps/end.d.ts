import type { StepCheck } from './step-check.ts';
export declare const endCheck: StepCheck<'end'>;
//# sourceMappingURL=end.d.ts.map
