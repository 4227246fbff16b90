import type { StepExecutor } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';

/** Fails the run with a reason. */
export const fail: StepExecutor<'fail'> = {
  effect: 'none',
  inputs: async (step, evaluator) => ({ reason: await evaluator.evaluate(step.reason, 'reason') }),
  async perform({ inputs }) {
    const { reason } = inputs as { readonly reason: unknown };
    const message = typeof reason === 'string' ? reason : JSON.stringify(reason);
    throw new StepFailure({ code: 'FAIL_STEP', message, retryable: false });
  },
};
