import type { Value } from '@setpiece/playbook';
import type { Evaluator } from './evaluator.ts';
import type { StepScope } from './step-scope.ts';
import { timeoutOf } from './timeout-of.ts';
import { timerId } from './timer-id.ts';
import { sizeOf } from './value-size.ts';
import { timedOut } from './wait-for.ts';

/** What work comes to, as far as it matters when it comes too late. */
interface Late {
  readonly output: Value;
  readonly release?: () => void;
}

/** Work that does nothing outside: its step's timeout, if there is one, cuts it off. */
export async function withinTime<Result extends Late>(
  scope: StepScope,
  attempt: number,
  evaluator: Evaluator,
  perform: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const due = await timeoutOf(scope, evaluator);
  if (due === undefined) return perform(scope.signal);
  const { live, address } = scope;
  const id = timerId('timeout', address);
  live.write({ kind: 'timer.set', timer: { run: live.run, id, kind: 'timeout', due } });
  try {
    return await untilTimer(scope, id, attempt, perform);
  } finally {
    if (!live.over) live.write({ kind: 'timer.clear', run: live.run, id });
  }
}

/**
 * Lets work go on until it ends, the timer fires, or the run or the loop ends. Work that does not heed its signal holds nothing up:
 * what it comes to then is noted as too late.
 */
export async function untilTimer<Result extends Late>(
  scope: StepScope,
  timer: string,
  attempt: number,
  perform: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const bound = new Bound(scope, timer);
  const working = perform(bound.signal);
  try {
    return await Promise.race([working, bound.broken]);
  } finally {
    bound.release();
    if (bound.signal.aborted) noteLate(scope, attempt, working);
  }
}

/** What cuts an attempt off: the end of the run or the loop, or its own time. */
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

function noteLate({ live, services, address }: StepScope, attempt: number, working: Promise<Late>): void {
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
