import type { Value } from '@setpiece/playbook';

/** Code of a step, and what it may see. */
export interface CodeCall {
  readonly source: string;
  readonly input: Value;
  /** What the clock says all the time, epoch milliseconds. */
  readonly now: number;
  /** Where `Math.random` begins: the same seed, the same numbers. */
  readonly seed: number;
}

/** Port: runs the JavaScript of code steps in a sandbox, outside of this process and with limits. */
export interface CodeRunner {
  /**
   * @throws an Error whose `code` is CODE_ERROR, CODE_TIMEOUT, CODE_MEMORY or CODE_OUTPUT, with the `line` of the source where it is
   * known; or the signal's reason
   */
  run(call: CodeCall, signal: AbortSignal): Promise<{ readonly value: unknown; readonly log: readonly string[] }>;
}
