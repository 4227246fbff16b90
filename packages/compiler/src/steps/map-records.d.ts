import type { StepCheck } from './step-check.ts';
export declare const mapRecordsCheck: StepCheck<'map_records'>;
//# sourceMappingURL=map-records.d.ts.map
