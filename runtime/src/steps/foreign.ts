import type { StepExecutor } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';

/** A step of another platform cannot run. */
export const foreign: StepExecutor<'foreign'> = {
  effect: 'none',
  inputs: async () => ({}),
  async perform({ step }) {
    throw new StepFailure({
      code: 'FOREIGN_STEP',
      message: `Step "${step.name}" (${step.source}) cannot run here: ${step.reason} Replace it, disable it or mock its output.`,
      retryable: false,
    });
  },
};
