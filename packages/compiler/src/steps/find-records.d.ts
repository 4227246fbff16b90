import type { StepCheck } from './step-check.ts';
export declare const findRecordsCheck: StepCheck<'find_records'>;
//# sourceMappingURL=find-records.d.ts.map
