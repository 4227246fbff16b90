import type { Duration, Value } from '@setpiece/playbook';
import type { Evaluator } from './evaluator.ts';

/** A duration with its dynamic amounts evaluated. */
export async function evaluateDuration(duration: Duration, evaluator: Evaluator, field: string): Promise<Duration> {
  return (await evaluator.evaluate(duration as Value, field)) as Duration;
}
