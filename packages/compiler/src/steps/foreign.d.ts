import type { StepCheck } from './step-check.ts';
export declare const foreignCheck: StepCheck<'foreign'>;
//# sourceMappingURL=foreign.d.ts.map
