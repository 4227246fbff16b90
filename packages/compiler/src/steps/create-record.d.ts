import type { StepCheck } from './step-check.ts';
export declare const createRecordCheck: StepCheck<'create_record'>;
//# sourceMappingURL=create-record.d.ts.map
