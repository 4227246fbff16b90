import type { StepCheck } from './step-check.ts';
export declare const codeCheck: StepCheck<'code'>;
//# sourceMappingURL=code.d.ts.map
