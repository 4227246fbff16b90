import { ChildPool, closed } from './child-pool.ts';
import { EvaluatorDied } from './evaluator-child.ts';
import type { CodeAnswer, CodeErrorCode, CodeLimits, CodeRequest } from './code-messages.ts';

export interface CodePoolOptions extends Partial<CodeLimits> {
  /** Child processes at most. @default 2 */
  readonly size?: number;
  /** Milliseconds of wall time that a child may take beyond its time of computing before it is killed. @default 5000 */
  readonly grace?: number;
}

/** Code of a step, and what it may see. */
export interface RunCode {
  readonly source: string;
  /** Plain JSON. */
  readonly input: unknown;
  /** What the clock says all the time, epoch milliseconds. */
  readonly now: number;
  /** Where `Math.random` begins: the same seed, the same numbers. */
  readonly seed: number;
  /** Milliseconds of computing, where less than the pool allows. */
  readonly computing?: number;
}

/** What the code gave, and the lines that it wrote to its console. */
export interface CodeResult {
  readonly value: unknown;
  readonly log: readonly string[];
}

/** Runs JavaScript in a sandbox without network, files, clock and timers, in child processes that can be killed. */
export interface CodePool {
  /** @throws CodeError, or the signal's reason when it aborts */
  run(code: RunCode, signal?: AbortSignal): Promise<CodeResult>;
  /** Ends the child processes. */
  close(): void;
}

/** Code gave no result. `line` counts from 1 in its source. */
export class CodeError extends Error {
  override readonly name = 'CodeError';
  readonly code: CodeErrorCode;
  readonly line: number | undefined;
  readonly log: readonly string[];

  constructor(
    code: CodeErrorCode,
    message: string,
    more: { readonly line?: number; readonly log?: readonly string[] } = {},
  ) {
    super(message);
    this.code = code;
    this.line = more.line;
    this.log = more.log ?? [];
  }
}

/** Starts no process until the first code that is run. */
export function createCodePool(options: CodePoolOptions = {}): CodePool {
  const { size = 2, grace = 5000, computing = 1000, memory = 64 * 1024 * 1024, output = 4_000_000 } = options;
  const children = new ChildPool({ size, heapMegabytes: 128, kind: 'code' });
  let nextId = 1;

  return {
    async run({ source, input, now, seed, computing: less = computing }, signal) {
      const text = JSON.stringify(input) ?? 'null';
      const limits = { computing: Math.min(less, computing), memory, output };
      const request: CodeRequest = { id: nextId++, source, input: text, now, seed, limits };
      return resultOf(await ask(children, request, limits.computing + grace, signal));
    },
    close: () => children.close(),
  };
}

async function ask(
  children: ChildPool,
  request: CodeRequest,
  killAfter: number,
  signal: AbortSignal | undefined,
): Promise<CodeAnswer> {
  signal?.throwIfAborted();
  const child = await children.take();
  const stop = () => child.discard();
  try {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', stop, { once: true });
    const answer = (await child.ask(request, killAfter)) as CodeAnswer;
    if (answer.kind === 'failed' && answer.isSpent) child.discard();
    return answer;
  } catch (error) {
    signal?.throwIfAborted();
    if (children.isClosed) throw closed();
    throw error instanceof EvaluatorDied ? died(error, request) : error;
  } finally {
    signal?.removeEventListener('abort', stop);
    children.give(child);
  }
}

function died({ isTimeout }: EvaluatorDied, { limits }: CodeRequest): CodeError {
  return isTimeout
    ? new CodeError('CODE_TIMEOUT', `It computes for longer than ${limits.computing} ms.`)
    : new CodeError('CODE_MEMORY', 'It needs more memory than it may have.');
}

function resultOf(answer: CodeAnswer): CodeResult {
  if (answer.kind === 'ready') throw new Error('The sandbox answered before it was asked.');
  const { log } = answer;
  if (answer.kind === 'failed') {
    const { code, message, line } = answer;
    throw new CodeError(code, message, { log, ...(line !== undefined && { line }) });
  }
  const value: unknown = JSON.parse(answer.output);
  if (answer.output.includes('"__proto__"') && hasUnsafeKey(value))
    throw new CodeError('CODE_OUTPUT', 'Its result has a key "__proto__". Give that key another name.', { log });
  return { value, log };
}

function hasUnsafeKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasUnsafeKey);
}
