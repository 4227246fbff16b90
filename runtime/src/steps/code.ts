import { milliseconds, type CodeStep, type Value } from '@setpiece/playbook';
import { evaluateDuration } from '../engine/evaluate-duration.ts';
import type { Evaluator } from '../engine/evaluator.ts';
import type { StepExecutor } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';

/** Runs the author's JavaScript in a sandbox. What it gives is the step's result. */
export const code: StepExecutor<'code'> = {
  effect: 'none',
  inputs: async (step, evaluator) => ({ input: await evaluator.evaluate(step.input ?? null, 'input') }),
  async perform({ step, inputs, signal, evaluator }) {
    const { code: runner } = await evaluator.frame.lookups();
    if (!runner) throw new StepFailure(noSandbox(step));
    const { input } = inputs as { readonly input: Value };
    const { now, random } = evaluator.frame;
    const timeUp = await timeoutSignal(step, evaluator);
    try {
      const call = { source: step.source, input, now, seed: Math.floor(random() * 2 ** 32) };
      const { value, log } = await runner.run(call, AbortSignal.any([signal, ...(timeUp ? [timeUp] : [])]));
      return { output: value as Value, ...(log.length > 0 && { log }) };
    } catch (error) {
      signal.throwIfAborted();
      throw timeUp?.aborted ? timedOut(step) : codeFailure(step, error);
    }
  },
};

async function timeoutSignal({ timeout }: CodeStep, evaluator: Evaluator): Promise<AbortSignal | undefined> {
  if (!timeout) return undefined;
  return AbortSignal.timeout(milliseconds(await evaluateDuration(timeout, evaluator, 'timeout')));
}

function codeFailure(step: CodeStep, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CODE_')) return error;
  const { code, line, log } = error as CodeTrouble;
  const place = line === undefined ? '' : ` (line ${line}: ${lineOf(step.source, line)})`;
  const wrote = log?.length ? `\nBefore that it wrote:\n${log.slice(-10).join('\n')}` : '';
  const message = `The code of step "${step.name}" failed. ${error.message}${place}${nextMove[code] ?? ''}${wrote}`;
  return new StepFailure({ code, message, retryable: false }, { cause: error });
}

interface CodeTrouble {
  readonly code: string;
  readonly line?: number;
  readonly log?: readonly string[];
}

const nextMove: Readonly<Record<string, string>> = {
  CODE_TIMEOUT: ' Give it less to do, e.g. an item at a time with a loop.',
  CODE_MEMORY: ' Give it less input, or keep less of it.',
};

function lineOf(source: string, line: number): string {
  return (source.split('\n')[line - 1] ?? '').trim().slice(0, 120) || 'end of the code';
}

function timedOut({ name }: CodeStep): StepFailure {
  return new StepFailure({
    code: 'timeout',
    message: `Step "${name}" did not end in time. Give it a longer timeout, or a timeout route.`,
    retryable: true,
  });
}

function noSandbox({ name }: CodeStep) {
  const message = `Step "${name}" holds code, and there is no sandbox here to run it. Mock its output, or run it in a workspace.`;
  return { code: 'CODE_NOT_SUPPORTED', message, retryable: false };
}
