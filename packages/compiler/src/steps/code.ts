import type { StepCheck } from './step-check.ts';

export const codeCheck: StepCheck<'code'> = {
  fields: ({ input }) => [{ path: 'input', value: input }],
};
