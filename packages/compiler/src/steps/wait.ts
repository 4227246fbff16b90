import type { StepCheck } from './step-check.ts';

export const waitCheck: StepCheck<'wait'> = {
  fields: (step) => [{ path: 'for', value: step.for }],
};
