import type { Value } from '@setpiece/playbook';
import type { StepExecutor } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';
import { textOf } from '../engine/text-of.ts';

/** Fails the run with a reason. */
export const fail: StepExecutor<'fail'> = {
  effect: 'none',
  inputs: async (step, evaluator) => ({ reason: await evaluator.evaluate(step.reason, 'reason') }),
  async perform({ inputs }) {
    const { reason } = inputs as { readonly reason: Value };
    const message = textOf(reason);
    throw new StepFailure({ code: 'FAIL_STEP', message, retryable: false });
  },
};
