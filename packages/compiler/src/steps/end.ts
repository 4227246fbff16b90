import type { StepCheck } from './step-check.ts';

export const endCheck: StepCheck<'end'> = {
  fields: () => [],
};
