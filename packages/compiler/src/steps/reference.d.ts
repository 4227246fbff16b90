import type { StepCheck } from './step-check.ts';
export declare const referenceCheck: StepCheck<'reference'>;
//# sourceMappingURL=reference.d.ts.map
