import type { StepExecutor } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';

/** Sandboxed code is refused: no sandbox is part of this runtime. */
export const code: StepExecutor<'code'> = {
  effect: 'none',
  inputs: async (step, evaluator) => ({ input: await evaluator.evaluate(step.input ?? null, 'input') }),
  async perform({ step }) {
    throw new StepFailure({
      code: 'CODE_NOT_SUPPORTED',
      message: `Step "${step.name}" holds code, which this runtime does not run. Use dynamic values or a connector, or mock its output.`,
      retryable: false,
    });
  },
};
