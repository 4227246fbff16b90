import process from 'node:process';
import { Scope, type QuickJSContext, type QuickJSHandle, type QuickJSWASMModule } from 'quickjs-emscripten';
import type { CodeErrorCode, CodeOutcome, CodeRequest } from './code-messages.ts';
import { sandboxPrelude } from './sandbox-prelude.ts';

/** QuickJS counts its own stack in here; beyond it, the code gets a stack overflow. */
const STACK_BYTES = 256 * 1024;

/** Whatever reads the result later may call itself for each level. */
const MAX_DEPTH = 500;

/** Thrown inside to end a run of code. */
class Ended extends Error {
  readonly code: CodeErrorCode;
  readonly line: number | undefined;

  constructor(code: CodeErrorCode, message: string, line?: number) {
    super(message);
    this.code = code;
    this.line = line;
  }
}

/** Runs code in a sandbox of its own, which ends with it. Blocks until it has ended or used up its time of computing. */
export function runSandboxed(quickJs: QuickJSWASMModule, request: CodeRequest): CodeOutcome {
  let log: readonly string[] = [];
  let isOutOfTime = false;
  try {
    return Scope.withScope((scope) => {
      const runtime = scope.manage(quickJs.newRuntime());
      runtime.setMemoryLimit(request.limits.memory);
      runtime.setMaxStackSize(STACK_BYTES);
      const spent = stopwatch();
      runtime.setInterruptHandler(() => (isOutOfTime ||= spent() > request.limits.computing));
      const context = scope.manage(runtime.newContext());
      const host = new Sandbox(context, scope);
      const tools = host.evaluate(sandboxPrelude(request.now, request.seed));
      try {
        host.bind('input', host.call(tools, 'parse', scope.manage(context.newString(request.input))));
        const output = host.jsonOf(tools, host.settled(host.run(request.source)), request.limits.output);
        return { kind: 'done', output, log: host.lines(tools) };
      } finally {
        if (!isOutOfTime) log = host.lines(tools);
      }
    });
  } catch (error) {
    return outcomeOf(error, isOutOfTime, request, log);
  }
}

function outcomeOf(error: unknown, isOutOfTime: boolean, { limits }: CodeRequest, log: readonly string[]): CodeOutcome {
  const failed = (code: CodeErrorCode, message: string, isSpent: boolean, line?: number): CodeOutcome => ({
    kind: 'failed',
    code,
    message,
    log,
    isSpent,
    ...(line !== undefined && { line }),
  });
  if (isOutOfTime) return failed('CODE_TIMEOUT', `It computes for longer than ${limits.computing} ms.`, true);
  if (error instanceof Ended) return failed(error.code, error.message, error.code === 'CODE_MEMORY', error.line);
  return failed('CODE_ERROR', 'It calls itself too deeply, or is nested too deeply.', true);
}

/** One context, in the few words that running code needs. Whatever goes wrong in it is thrown as `Ended`. */
class Sandbox {
  readonly #context: QuickJSContext;
  readonly #scope: Scope;

  constructor(context: QuickJSContext, scope: Scope) {
    this.#context = context;
    this.#scope = scope;
  }

  evaluate(source: string): QuickJSHandle {
    return this.#unwrap(this.#context.evalCode(source, 'code.js', { type: 'global' }));
  }

  /** Code whose last expression is its result runs as it is; code with `return` or `await` as the body of a function. */
  run(source: string): QuickJSHandle {
    const asScript = this.#syntaxError(source);
    if (asScript === undefined) return this.evaluate(source);
    const body = `(async function () {${source}\n})()`;
    const asBody = this.#syntaxError(body);
    if (asBody === undefined) return this.evaluate(body);
    throw /return not in a function/.test(asScript.message) ? asBody : asScript;
  }

  bind(name: string, value: QuickJSHandle): void {
    this.#context.setProp(this.#context.global, name, value);
  }

  call(tools: QuickJSHandle, name: string, ...values: QuickJSHandle[]): QuickJSHandle {
    const tool = this.#scope.manage(this.#context.getProp(tools, name));
    return this.#unwrap(this.#context.callFunction(tool, this.#context.undefined, ...values));
  }

  /** What a promise came to. Nothing outside can settle one: what is open when no work is left stays open. */
  settled(value: QuickJSHandle): QuickJSHandle {
    const jobs = this.#context.runtime.executePendingJobs();
    if (jobs.error) throw this.#ended(jobs.error);
    const state = this.#context.getPromiseState(value);
    if (state.type === 'pending')
      throw new Ended(
        'CODE_OUTPUT',
        'It waits for a promise that nothing settles: there are no timers and no network.',
      );
    if (state.type === 'rejected') throw this.#ended(state.error);
    return state.notAPromise ? value : this.#scope.manage(state.value);
  }

  jsonOf(tools: QuickJSHandle, value: QuickJSHandle, limit: number): string {
    let text: QuickJSHandle;
    try {
      text = this.call(tools, 'stringify', value);
    } catch (error) {
      if (error instanceof Ended && error.code === 'CODE_ERROR')
        throw new Ended('CODE_OUTPUT', `Its result cannot be written as JSON: ${error.message}`);
      throw error;
    }
    if (this.#context.typeof(text) !== 'string') return 'null';
    const length = this.#context.getNumber(this.#scope.manage(this.#context.getProp(text, 'length')));
    if (length > limit)
      throw new Ended('CODE_OUTPUT', `Its result is too large: ${length} characters of JSON, ${limit} are allowed.`);
    const json = this.#context.getString(text);
    if (isTooDeep(json))
      throw new Ended(
        'CODE_OUTPUT',
        `Its result is nested too deeply: ${MAX_DEPTH} levels of lists and objects are allowed.`,
      );
    return json;
  }

  lines(tools: QuickJSHandle): readonly string[] {
    try {
      return JSON.parse(this.#context.getString(this.call(tools, 'lines'))) as string[];
    } catch {
      return [];
    }
  }

  #syntaxError(source: string): Ended | undefined {
    const compiled = this.#context.evalCode(source, 'code.js', { type: 'global', compileOnly: true });
    if (compiled.error) return this.#ended(compiled.error);
    compiled.value.dispose();
    return undefined;
  }

  #unwrap(result: ReturnType<QuickJSContext['evalCode']>): QuickJSHandle {
    if (result.error) throw this.#ended(result.error);
    return this.#scope.manage(result.value);
  }

  #ended(handle: QuickJSHandle): Ended {
    const error: unknown = this.#context.dump(handle);
    handle.dispose();
    const { name, message, stack } = (typeof error === 'object' && error !== null ? error : {}) as {
      readonly [key in 'name' | 'message' | 'stack']?: unknown;
    };
    if (name === 'InternalError' && message === 'out of memory')
      return new Ended('CODE_MEMORY', 'It needs more memory than it may have.');
    const text =
      typeof message === 'string'
        ? `${typeof name === 'string' ? name : 'Error'}: ${message}`
        : `It threw ${said(error)}`;
    return new Ended('CODE_ERROR', text.slice(0, 1000), typeof stack === 'string' ? lineIn(stack) : undefined);
  }
}

/** Counts brackets outside of texts. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '"') isText = !isText;
    else if (isText) at += sign === '\\' ? 1 : 0;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function said(error: unknown): string {
  return typeof error === 'string' ? `"${error}"` : (JSON.stringify(error) ?? String(error));
}

/** The line of the author's source where the innermost call stands. */
function lineIn(stack: string): number | undefined {
  const found = /code\.js:(\d+)/.exec(stack)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Milliseconds that this thread computed since: a busy machine takes nothing from it. */
function stopwatch(): () => number {
  const begun = computed();
  return () => computed() - begun;
}

/** Node 22 counts for the whole process only, which does little besides. */
function computed(): number {
  const isKnown: boolean = 'threadCpuUsage' in process;
  const { user, system } = isKnown ? process.threadCpuUsage() : process.cpuUsage();
  return (user + system) / 1000;
}
