import { milliseconds } from '@setpiece/playbook';
import { evaluateDuration } from './evaluate-duration.ts';
import type { Evaluator } from './evaluator.ts';
import type { StepScope } from './step-scope.ts';

/** When the step's time is up if it begins now, in epoch milliseconds. */
export async function timeoutOf({ step, services }: StepScope, evaluator: Evaluator): Promise<number | undefined> {
  if (!step.timeout) return undefined;
  return services.clock.now() + milliseconds(await evaluateDuration(step.timeout, evaluator, 'timeout'));
}
