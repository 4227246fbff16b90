import { isTruthy } from '@setpiece/expressions';
import {
  isErrorOf,
  stepKey,
  type JsonPatchOperation,
  type OperationFailure,
  type Value,
  type Values,
} from '@setpiece/playbook';
import { itemAt } from '../journal/fold.ts';
import type { OpenItem } from '../journal/run-state.ts';
import { attempt, type AttemptEnd, type Beginning } from './attempt.ts';
import type { Evaluator } from './evaluator.ts';
import { mockOf } from './mock-of.ts';
import { retryDelay } from './retry-delay.ts';
import { settleDoubt, type DoubtEnd } from './settle-doubt.ts';
import { failureOf } from './step-failure.ts';
import { evaluatorOf, type StepScope } from './step-scope.ts';
import { timerId } from './timer-id.ts';
import { rethrowHalt } from './halted.ts';

/** How a StepRun ended, before it is recorded. */
export type ItemEnd =
  | {
      readonly kind: 'done';
      readonly output: Value;
      readonly option?: string;
      readonly log?: readonly string[];
      readonly patch: readonly JsonPatchOperation[];
      readonly provenance: AttemptEnd['provenance'];
      readonly writes: AttemptEnd['writes'];
      readonly release?: () => void;
      readonly evaluator: Evaluator;
      readonly attempt: number;
      readonly beginning?: Beginning;
    }
  | { readonly kind: 'failed'; readonly failure: OperationFailure; readonly attempt: number };

/** Runs one StepRun to its end: attempts inside polls, from wherever the journal says it stands. */
export async function performItem(scope: StepScope): Promise<ItemEnd> {
  const item = itemAt(scope.live.state, scope.address);
  for (;;) {
    await untilDue(scope, item);
    const doubt = await settleDoubt(scope, item);
    if (doubt) return doubtful(scope, item, doubt);
    let result: AttemptEnd;
    try {
      result = await attempt(scope, item);
    } catch (error) {
      const failure = failureToRecord(scope, error);
      if (scheduleRetry(scope, item, failure)) continue;
      return { kind: 'failed', failure, attempt: item.attempt };
    }
    try {
      const poll = await schedulePoll(scope, item, result);
      if (poll === 'again') continue;
      if (poll === 'exhausted') result = { ...result, log: [...(result.log ?? []), exhausted(item.poll + 1)] };
    } catch (error) {
      result.release?.();
      return { kind: 'failed', failure: failureToRecord(scope, error), attempt: item.attempt };
    }
    return { kind: 'done', ...result, attempt: result.beginning?.attempt ?? item.attempt };
  }
}

/** What is known of an attempt in doubt by now stands for its end. */
function doubtful(scope: StepScope, item: OpenItem, end: DoubtEnd): ItemEnd {
  const { attempt } = item;
  if (end.kind === 'failed') return { ...end, attempt };
  const evaluator = evaluatorOf(scope, item);
  evaluator.adopt(item.patch ?? []);
  return { ...end, patch: evaluator.patch, provenance: 'live', writes: [], evaluator, attempt };
}

/** Waits for the next attempt's time. */
async function untilDue(scope: StepScope, item: OpenItem): Promise<void> {
  const { live, services, address } = scope;
  while (item.retryAt !== undefined && item.retryAt > services.clock.now()) await live.park(address, scope.signal);
}

/** Failing because the run is over is no failure: it ends the work. */
function failureToRecord({ live }: StepScope, error: unknown): OperationFailure {
  rethrowHalt(live, error);
  return failureOf(error);
}

function scheduleRetry(scope: StepScope, item: OpenItem, error: OperationFailure): boolean {
  const { step, live, address, services } = scope;
  const { retry } = step;
  // A mock stands for what came of all tries.
  if (!retry || item.failures + 1 >= retry.attempts || mockOf(scope) !== undefined) return false;
  if (retry.on?.length ? !retry.on.some((named) => isErrorOf(error.code, named)) : !error.retryable) return false;
  const due = services.clock.now() + retryDelay(retry, item.failures, evaluatorOf(scope, item).frame.random, error);
  live.append({ type: 'step.retry_scheduled', ...address, attempt: item.attempt, poll: item.poll, due, error });
  setAlarm(scope, 'retry', due);
  return true;
}

function exhausted(tries: number): string {
  return `Warning: what it repeats until did not come true in ${tries === 1 ? 'its only try' : `${tries} tries`}. It goes on with the last result.`;
}

/** Whether the result satisfies `until`; otherwise there is another poll, if there may be. */
async function schedulePoll(
  scope: StepScope,
  item: OpenItem,
  result: AttemptEnd,
): Promise<'met' | 'again' | 'exhausted'> {
  const { step, live, address, services } = scope;
  if (!step.until || result.provenance === 'mock') return 'met';
  const evaluator = evaluatorOf(scope, item);
  evaluator.see('result', result.output);
  evaluator.see('steps', { ...(live.state.vars['steps'] as Values), [stepKey(step.name)]: result.output });
  const { condition, delay, retries } = step.until;
  if (isTruthy(await evaluator.evaluate(condition, 'until.condition'))) return 'met';
  const most = Number(await evaluator.evaluate(retries ?? 0, 'until.retries')) || 0;
  if (item.poll >= most) return 'exhausted';
  const seconds = Number(await evaluator.evaluate(delay ?? 0, 'until.delay')) || 0;
  const due = services.clock.now() + seconds * 1000;
  live.append({
    type: 'step.retry_scheduled',
    ...address,
    attempt: item.attempt,
    poll: item.poll,
    due,
    output: result.output,
  });
  live.write(...result.writes);
  setAlarm(scope, 'poll', due);
  if (result.release) await live.flush().finally(result.release);
  return 'again';
}

function setAlarm({ live, services, address }: StepScope, kind: 'retry' | 'poll', due: number): void {
  if (due <= services.clock.now()) return;
  live.write({ kind: 'timer.set', timer: { run: live.run, id: timerId(kind, address), kind, due } });
}
