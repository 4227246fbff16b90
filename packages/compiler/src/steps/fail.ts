import type { StepCheck } from './step-check.ts';

export const failCheck: StepCheck<'fail'> = {
  fields: ({ reason }) => [{ path: 'reason', value: reason }],
};
