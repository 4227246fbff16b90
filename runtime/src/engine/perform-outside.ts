import type { OpenItem } from '../journal/run-state.ts';
import type { Evaluator } from './evaluator.ts';
import type { StepResult } from './step-executor.ts';
import { effectKey, type StepScope } from './step-scope.ts';
import { takeTurn } from './take-turn.ts';
import { timeoutOf } from './timeout-of.ts';
import { timerId } from './timer-id.ts';
import { untilTimer } from './within-time.ts';

/** Work with an effect outside: the intent is durable before it begins, and its time is bounded by a row. */
export async function performOutside(...given: Parameters<typeof performIntended>): Promise<StepResult> {
  const [scope, item] = given;
  const leave = await takeTurn(scope, item);
  try {
    return await performIntended(...given);
  } finally {
    leave();
  }
}

async function performIntended(
  scope: StepScope,
  item: OpenItem,
  evaluator: Evaluator,
  perform: (signal: AbortSignal) => Promise<StepResult>,
): Promise<StepResult> {
  const { live, services, address } = scope;
  const [key, attempt] = [effectKey(scope, item.poll), item.attempt];
  const due = await timeoutOf(scope, evaluator);
  const timer = { run: live.run, id: timerId('timeout', address), kind: 'timeout', due: due ?? 0 } as const;
  const startedAt = services.clock.now();
  live.write({
    kind: 'attempt.open',
    attempt: { run: live.run, ...address, attempt, poll: item.poll, key, startedAt },
  });
  if (due !== undefined) live.write({ kind: 'timer.set', timer });
  services.fault('intent.before-commit');
  await live.flush();
  services.fault('intent.after-commit');

  let status: 'succeeded' | 'failed' = 'failed';
  try {
    const result = await untilTimer(scope, timer.id, attempt, perform);
    services.fault('effect.done');
    status = 'succeeded';
    return result;
  } finally {
    if (!live.over) {
      live.write({ kind: 'attempt.close', run: live.run, key, attempt, at: services.clock.now(), status });
      if (due !== undefined) live.write({ kind: 'timer.clear', run: live.run, id: timer.id });
    }
  }
}
