import type { OpenItem } from '../journal/run-state.ts';
import type { Evaluator } from './evaluator.ts';
import type { StepResult } from './step-executor.ts';
import { effectKey, type StepScope } from './step-scope.ts';
import { takeTurn } from './take-turn.ts';
import { timeoutOf } from './timeout-of.ts';
import { timerId } from './timer-id.ts';
import { sizeOf } from './value-size.ts';
import { timedOut } from './wait-for.ts';

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

  const bound = new Bound(scope, timer.id);
  const working = perform(bound.signal);
  let status: 'succeeded' | 'failed' = 'failed';
  try {
    const result = await Promise.race([working, bound.broken]);
    services.fault('effect.done');
    status = 'succeeded';
    return result;
  } finally {
    bound.release();
    if (bound.signal.aborted) noteLate(scope, attempt, working);
    if (!live.over) {
      live.write({ kind: 'attempt.close', run: live.run, key, attempt, at: services.clock.now(), status });
      if (due !== undefined) live.write({ kind: 'timer.clear', run: live.run, id: timer.id });
    }
  }
}

/** What cuts an attempt off: the end of the run or the loop, or its own time. A connector that does not heed its signal holds nothing up. */
class Bound {
  readonly #abort = new AbortController();
  readonly #broken = Promise.withResolvers<never>();
  readonly #scope: StepScope;
  readonly #timer: string;
  readonly #onAbort = () => this.#break(this.#scope.signal.reason);

  constructor(scope: StepScope, timer: string) {
    this.#scope = scope;
    this.#timer = timer;
    // The race hears of it, if it still listens; nobody else has to.
    this.#broken.promise.catch(() => {});
    scope.live.timeouts.set(timer, () => this.#break(timedOut(scope)));
    if (scope.signal.aborted) this.#onAbort();
    else scope.signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get broken(): Promise<never> {
    return this.#broken.promise;
  }

  release(): void {
    this.#scope.live.timeouts.delete(this.#timer);
    this.#scope.signal.removeEventListener('abort', this.#onAbort);
  }

  #break(reason: unknown): void {
    this.#abort.abort(reason);
    this.#broken.reject(reason);
  }
}

function noteLate({ live, services, address }: StepScope, attempt: number, working: Promise<StepResult>): void {
  working.then(
    ({ output, release }) => {
      release?.();
      const fits = sizeOf(output, services.limits.valueSize) <= services.limits.valueSize;
      services.resultIgnored(live.run, {
        type: 'result.ignored',
        ...address,
        attempt,
        reason: fits ? 'It came too late.' : 'It came too late, and was too large to keep.',
        ...(fits && { output }),
      });
    },
    () => {},
  );
}
