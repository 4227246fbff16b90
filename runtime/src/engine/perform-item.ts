import type { JsonPatchOperation, OperationFailure, Value } from '@setpiece/playbook';
import { itemAt } from '../journal/fold.ts';
import type { OpenItem } from '../journal/run-state.ts';
import { attempt, type AttemptEnd, type Beginning } from './attempt.ts';
import type { Evaluator } from './evaluator.ts';
import { mayRetry, pollEnd, retryDue, setAlarm, type PollEnd } from './further-tries.ts';
import { settleDoubt, type DoubtEnd } from './settle-doubt.ts';
import { failureOf } from './step-failure.ts';
import { evaluatorOf, type StepScope } from './step-scope.ts';
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
      if (poll.kind === 'again') continue;
      if (poll.kind === 'exhausted') result = { ...result, log: [...(result.log ?? []), poll.warning] };
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
  const { live, address } = scope;
  if (!mayRetry(scope, item.failures, error)) return false;
  const due = retryDue(scope, item.failures, evaluatorOf(scope, item), error);
  live.append({ type: 'step.retry_scheduled', ...address, attempt: item.attempt, poll: item.poll, due, error });
  setAlarm(scope, 'retry', due);
  return true;
}

async function schedulePoll(scope: StepScope, item: OpenItem, { output, ...result }: AttemptEnd): Promise<PollEnd> {
  const { live, address } = scope;
  if (!scope.step.until || result.provenance === 'mock') return { kind: 'met' };
  const end = await pollEnd(scope, evaluatorOf(scope, item), item.poll, output);
  if (end.kind !== 'again') return end;
  const { attempt, poll } = item;
  live.append({ type: 'step.retry_scheduled', ...address, attempt, poll, due: end.due, output });
  live.write(...result.writes);
  setAlarm(scope, 'poll', end.due);
  if (result.release) await live.flush().finally(result.release);
  return end;
}
