import { isTruthy } from '@setpiece/expressions';
import { isErrorOf, stepKey, type OperationFailure, type Value, type Values } from '@setpiece/playbook';
import type { Evaluator } from './evaluator.ts';
import { mockOf } from './mock-of.ts';
import { retryDelay } from './retry-delay.ts';
import type { StepScope } from './step-scope.ts';
import { timerId } from './timer-id.ts';

/** Whether a try that failed, after `failures` that were tried again already, is to be followed by another one. */
export function mayRetry(scope: StepScope, failures: number, error: OperationFailure): boolean {
  const { retry } = scope.step;
  // A mock stands for what came of all tries.
  if (!retry || failures + 1 >= retry.attempts || mockOf(scope) !== undefined) return false;
  return retry.on?.length ? retry.on.some((named) => isErrorOf(error.code, named)) : error.retryable;
}

/** When the next try is due. */
export function retryDue(
  { step, services }: StepScope,
  failures: number,
  { frame }: Evaluator,
  error: OperationFailure,
): number {
  return services.clock.now() + (step.retry ? retryDelay(step.retry, failures, frame.random, error) : 0);
}

/** What `until` says of a result. */
export type PollEnd =
  | { readonly kind: 'met' }
  | { readonly kind: 'exhausted'; readonly warning: string }
  | { readonly kind: 'again'; readonly due: number };

/** Whether the result satisfies `until`; otherwise there is another poll, if there may be. */
export async function pollEnd(
  { step, live, services }: StepScope,
  evaluator: Evaluator,
  poll: number,
  output: Value,
): Promise<PollEnd> {
  if (!step.until) return { kind: 'met' };
  evaluator.see('result', output);
  evaluator.see('steps', { ...(live.state.vars['steps'] as Values), [stepKey(step.name)]: output });
  const { condition, delay, retries } = step.until;
  if (isTruthy(await evaluator.evaluate(condition, 'until.condition'))) return { kind: 'met' };
  const most = Number(await evaluator.evaluate(retries ?? 0, 'until.retries')) || 0;
  if (poll >= most) return { kind: 'exhausted', warning: exhausted(poll + 1) };
  const seconds = Number(await evaluator.evaluate(delay ?? 0, 'until.delay')) || 0;
  return { kind: 'again', due: services.clock.now() + seconds * 1000 };
}

function exhausted(tries: number): string {
  return `Warning: what it repeats until did not come true in ${tries === 1 ? 'its only try' : `${tries} tries`}. It goes on with the last result.`;
}

/** Wakes the StepRun for its next try. */
export function setAlarm({ live, services, address }: StepScope, kind: 'retry' | 'poll', due: number): void {
  if (due <= services.clock.now()) return;
  live.write({ kind: 'timer.set', timer: { run: live.run, id: timerId(kind, address), kind, due } });
}
