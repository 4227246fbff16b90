import type { StepCheck } from './step-check.ts';
export declare const manualTaskCheck: StepCheck<'manual_task'>;
//# sourceMappingURL=manual-task.d.ts.map
