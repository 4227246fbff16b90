import { isTruthy } from '@setpiece/expressions';
import type { OperationFailure, Value } from '@setpiece/playbook';
import { attemptBatch, endOf, outputOf, refuse, type End, type Tried } from './batch-attempt.ts';
import { at, attemptNumber, failuresOf, pollNumber, stateOf } from './batch-state.ts';
import { errorValue } from './error-value.ts';
import { mayRetry, pollEnd, retryDue, setAlarm } from './further-tries.ts';
import { rethrowHalt } from './halted.ts';
import { failureOf } from './step-failure.ts';
import { evaluatorOf, type StepScope } from './step-scope.ts';

/**
 * Runs one call for several items, from wherever the journal says it stands: attempts inside polls, as a StepRun does, but each of
 * them is of the whole batch. Each item's templates see it as `vars.item`. What the items come to commits together, so a batch is
 * done or not begun. An item that is refused refuses its batch, unless the step goes on or routes: then it fails alone.
 */
export async function performBatch(
  scope: StepScope,
  indexes: readonly number[],
): Promise<OperationFailure | undefined> {
  const refused = new Map<number, End>();
  let taken = indexes;
  try {
    taken = await takenOf(scope, indexes, refused);
    if (!taken.length) return undefined;
    for (;;) {
      await untilDue(scope, taken);
      const end = await tryOnce(scope, taken, refused);
      if (end !== 'again') return end;
    }
  } catch (error) {
    rethrowHalt(scope.live, error);
    return recordRefused(scope, taken, failureOf(error));
  }
}

/** The condition of an item is asked once, before its first attempt. */
async function takenOf(scope: StepScope, indexes: readonly number[], refused: Map<number, End>): Promise<number[]> {
  const condition = scope.step.forEach?.condition;
  if (!condition) return [...indexes];
  const left: number[] = [];
  const taken: number[] = [];
  for (const item of indexes) {
    if (stateOf(scope, item).attempt > 0) taken.push(item);
    else {
      const end = await endOf(scope, () => evaluatorOf(at(scope, item)).evaluate(condition, 'forEach.condition'));
      if ('failure' in end) refused.set(item, refuse(scope, indexes, item, end));
      (!('failure' in end) && !isTruthy(end.output) ? left : taken).push(item);
    }
  }
  for (const item of left) scope.live.append({ type: 'step.skipped', ...at(scope, item).address, reason: 'condition' });
  return taken;
}

/** Waits for the next attempt's time; all items of a batch have the same one. */
async function untilDue(scope: StepScope, [first = 0]: readonly number[]): Promise<void> {
  const { live, services, signal } = scope;
  for (;;) {
    const { retryAt } = stateOf(scope, first);
    if (retryAt === undefined || retryAt <= services.clock.now()) return;
    await live.park(at(scope, first).address, signal);
  }
}

async function tryOnce(
  scope: StepScope,
  taken: readonly number[],
  refused: ReadonlyMap<number, End>,
): Promise<OperationFailure | undefined | 'again'> {
  let tried: Tried;
  try {
    tried = await attemptBatch(scope, taken, refused);
  } catch (error) {
    rethrowHalt(scope.live, error);
    const failure = failureOf(error);
    return scheduleRetry(scope, taken, failure) ? 'again' : recordRefused(scope, taken, failure);
  }
  const { ends, release } = tried;
  const failed = taken.flatMap((item) => failureIn(ends.get(item)));
  const again = failed.find((failure) => mayRetry(scope, failuresOf(scope, taken), failure));
  if (again && scheduleRetry(scope, taken, again)) {
    release?.();
    return 'again';
  }
  try {
    const outputs = taken.map((item) => outputOf(ends.get(item)));
    const poll = tried.provenance === 'mock' ? { kind: 'met' as const } : await pollOf(scope, taken, outputs);
    if (poll.kind === 'again') schedulePoll(scope, taken, poll.due, outputs);
    else record(scope, taken, tried, poll.kind === 'exhausted' ? poll.warning : undefined);
    if (tried.writes?.length) scope.live.write(...tried.writes);
    await scope.live.flush();
    return poll.kind === 'again' ? 'again' : failed[0];
  } finally {
    release?.();
  }
}

function scheduleRetry(scope: StepScope, taken: readonly number[], error: OperationFailure): boolean {
  const failures = failuresOf(scope, taken);
  if (!mayRetry(scope, failures, error)) return false;
  const leader = at(scope, taken[0] ?? 0);
  const due = retryDue(scope, failures, evaluatorOf(leader, stateOf(scope, taken[0] ?? 0)), error);
  const [attempt, poll] = [attemptNumber(scope, taken), pollNumber(scope, taken)];
  for (const item of taken)
    scope.live.append({ type: 'step.retry_scheduled', ...at(scope, item).address, attempt, poll, due, error });
  setAlarm(leader, 'retry', due);
  return true;
}

/** Of a batch `vars.result` is the list of what its items came to. */
function pollOf(scope: StepScope, taken: readonly number[], outputs: readonly Value[]) {
  return pollEnd(scope, evaluatorOf(scope), pollNumber(scope, taken), outputs);
}

function schedulePoll(scope: StepScope, taken: readonly number[], due: number, outputs: readonly Value[]): void {
  const [attempt, poll] = [attemptNumber(scope, taken), pollNumber(scope, taken)];
  for (const [place, item] of taken.entries()) {
    const output = outputs[place] ?? null;
    scope.live.append({ type: 'step.retry_scheduled', ...at(scope, item).address, attempt, poll, due, output });
  }
  setAlarm(at(scope, taken[0] ?? 0), 'poll', due);
}

function record(scope: StepScope, taken: readonly number[], tried: Tried, warning: string | undefined): void {
  const attempt = attemptNumber(scope, taken);
  for (const [place, item] of taken.entries()) {
    const end = tried.ends.get(item) ?? { output: null };
    if ('failure' in end) fail(scope, item, end.failure);
    else {
      const patch = tried.patches.get(item) ?? [];
      scope.live.append({
        type: 'step.succeeded',
        ...at(scope, item).address,
        attempt,
        output: end.output,
        outcome: 'done',
        ...(patch.length && { patch: [...patch] }),
        ...(warning !== undefined && place === 0 && { log: [warning] }),
        provenance: tried.provenance,
      });
    }
  }
}

function recordRefused(scope: StepScope, taken: readonly number[], error: OperationFailure): OperationFailure {
  for (const item of taken) fail(scope, item, error);
  return error;
}

function fail(scope: StepScope, item: number, error: OperationFailure): void {
  const { attempt } = stateOf(scope, item);
  const tolerated =
    scope.step.onError === 'continue'
      ? ({ outcome: 'done', output: errorValue(error) } as const)
      : ({ outcome: 'error' } as const);
  scope.live.append({ type: 'step.failed', ...at(scope, item).address, attempt, error, ...tolerated });
}

function failureIn(end: End | undefined): OperationFailure[] {
  return end && 'failure' in end ? [end.failure] : [];
}
