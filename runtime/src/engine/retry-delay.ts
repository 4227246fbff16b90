import { milliseconds, type Retry } from '@setpiece/playbook';

/** Milliseconds before the next try, after `failures` tries that were tried again already. */
export function retryDelay(retry: Retry, failures: number, random: () => number): number {
  const base = retry.delay ? milliseconds(retry.delay) : 0;
  const grown = retry.backoff === 'exponential' ? base * 2 ** Math.min(failures, 20) : base;
  const jitter = retry.jitter ?? 0;
  return Math.round(grown * (1 - jitter + 2 * jitter * random()));
}
