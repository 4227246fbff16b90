import type { StepCheck } from './step-check.ts';
export declare const updateRecordCheck: StepCheck<'update_record'>;
//# sourceMappingURL=update-record.d.ts.map
