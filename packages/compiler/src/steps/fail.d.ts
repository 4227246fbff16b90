import type { StepCheck } from './step-check.ts';
export declare const failCheck: StepCheck<'fail'>;
//# sourceMappingURL=fail.d.ts.map
