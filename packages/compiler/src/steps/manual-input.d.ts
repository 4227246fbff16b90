import type { StepCheck } from './step-check.ts';
export declare const manualInputCheck: StepCheck<'manual_input'>;
//# sourceMappingURL=manual-input.d.ts.map
