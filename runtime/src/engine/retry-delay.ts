import { milliseconds, type OperationFailure, type Retry } from '@setpiece/playbook';

/** However long a far side asks to be left alone. */
const longest = 24 * 3_600_000;

/** Milliseconds before the next try, after `failures` tries that were tried again already. Not sooner than the far side asks for. */
export function retryDelay(
  retry: Retry,
  failures: number,
  random: () => number,
  { retryAfterMs = 0 }: Pick<OperationFailure, 'retryAfterMs'> = {},
): number {
  const base = retry.delay ? milliseconds(retry.delay) : 0;
  const grown = retry.backoff === 'exponential' ? base * 2 ** Math.min(failures, 20) : base;
  const jitter = retry.jitter ?? 0;
  const wanted = Math.min(Math.round(grown * (1 - jitter + 2 * jitter * random())), longest);
  return Math.max(wanted, Math.min(Math.round(retryAfterMs), longest));
}
