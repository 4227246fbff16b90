import type { StepCheck } from './step-check.ts';

export const foreignCheck: StepCheck<'foreign'> = {
  fields: () => [],
  check: ({ name, source, reason }) => [
    {
      code: 'FOREIGN_STEP',
      severity: 'error',
      message: `Step "${name}" is of type "${source}", which cannot run here: ${reason} Replace it or delete it to publish.`,
    },
  ],
};
