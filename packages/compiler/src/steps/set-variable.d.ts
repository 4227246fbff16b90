import type { StepCheck } from './step-check.ts';
export declare const setVariableCheck: StepCheck<'set_variable'>;
//# sourceMappingURL=set-variable.d.ts.map
