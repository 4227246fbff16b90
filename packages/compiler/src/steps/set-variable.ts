import type { StepCheck } from './step-check.ts';

export const setVariableCheck: StepCheck<'set_variable'> = {
  fields: ({ variables }) => [{ path: 'variables', value: variables }],
};
