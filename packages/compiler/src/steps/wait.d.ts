import type { StepCheck } from './step-check.ts';
export declare const waitCheck: StepCheck<'wait'>;
//# sourceMappingURL=wait.d.ts.map
