import type { StepCheck } from './step-check.ts';

export const manualTaskCheck: StepCheck<'manual_task'> = {
  fields: ({ fields }) => [{ path: 'fields', value: fields }],
};
