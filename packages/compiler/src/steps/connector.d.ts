import type { StepCheck } from './step-check.ts';
export declare const connectorCheck: StepCheck<'connector'>;
//# sourceMappingURL=connector.d.ts.map
