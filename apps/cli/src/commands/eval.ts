import { ExpressionError, toJsonata, type Environment, type ValuesMode } from '@setpiece/expressions';
import { createEvaluatorPool, type EvaluatorPool } from '@setpiece/expressions/pool';
import { Command, Option } from 'commander';
import { CommandFailure, UsageError } from '../command-failure.ts';
import { evaluateBatch } from '../eval-batch.ts';
import { readFixtures } from '../eval-fixtures.ts';
import { readInputFile } from '../input-files.ts';
import { readJsonArgument } from '../json-argument.ts';
import { progressOf } from '../progress.ts';
import { print, printJson } from '../terminal.ts';

interface EvalOptions {
  readonly batch?: string;
  readonly fixtures?: string;
  readonly values?: ValuesMode;
  readonly context?: string;
  readonly jsonata?: boolean;
  readonly json?: boolean;
}

/** `setpiece eval TEMPLATE` or `setpiece eval --batch FILE.jsonl`: dynamic values on their own. */
export function evalCommand(): Command {
  return new Command('eval')
    .description('Evaluate a dynamic value, or a file of them.')
    .argument('[template]', 'a template, e.g. "{{ vars.ip }}"')
    .option(
      '--batch <file>',
      'lines of {id, template, context}; prints a line {id, value, reparsed?, vars_after?} or {id, error} each, in order',
    )
    .option('--context <json>', 'what the template sees: {"vars": …, "globalVars": …}, as JSON or @FILE')
    .option('--fixtures <file>', 'JSON with clock, timezone, picklists, records and macros')
    .addOption(
      new Option('--values <mode>', 'how values behave').choices(['setpiece', 'fortisoar']).default('setpiece'),
    )
    .option('--jsonata', 'print the JSONata text that the template compiles to')
    .option('--json', 'print the whole evaluation as JSON')
    .action(evaluate);
}

async function evaluate(template: string | undefined, options: EvalOptions): Promise<void> {
  const environment = options.fixtures ? readFixtures(options.fixtures) : { now: Date.now() };
  const values = options.values ?? 'setpiece';
  if (template === undefined && options.batch === undefined)
    throw new UsageError('Give a template, or --batch FILE. `setpiece eval --help` shows how.');
  if (template !== undefined && options.jsonata) return print(jsonataOf(template, values));
  const evaluator = createEvaluatorPool({ size: 1, killAfter: KILL_AFTER });
  try {
    if (options.batch === undefined) await evaluateOne(template!, values, environment, options, evaluator);
    else await printBatch(readInputFile(options.batch).text, values, environment, evaluator);
  } finally {
    evaluator.close();
  }
}

/** Milliseconds that one template may take. */
const KILL_AFTER = 1500;

async function printBatch(
  text: string,
  values: ValuesMode,
  environment: Environment,
  evaluator: EvaluatorPool,
): Promise<void> {
  const lines = text.split('\n').filter((line) => line.trim()).length;
  // On a terminal the results themselves scroll by; the bar is for when they go to a file.
  const progress = progressOf('Evaluating', process.stdout.isTTY ? 0 : lines);
  let done = 0;
  for await (const line of evaluateBatch(text, values, environment, evaluator)) {
    print(JSON.stringify(line));
    progress.step(++done);
  }
  progress.stop();
}

function jsonataOf(template: string, values: ValuesMode): string {
  try {
    return toJsonata(template, { values });
  } catch (cause) {
    throw asFailure(cause);
  }
}

async function evaluateOne(
  template: string,
  values: ValuesMode,
  environment: Environment,
  options: EvalOptions,
  evaluator: EvaluatorPool,
): Promise<void> {
  const context = (options.context === undefined ? {} : readJsonArgument('--context', options.context)) as {
    vars?: Record<string, unknown>;
    globalVars?: Record<string, unknown>;
  };
  try {
    const evaluation = await evaluator.evaluateTemplate(
      template,
      { vars: context.vars ?? {}, globalVars: context.globalVars ?? {} },
      { values, environment },
    );
    if (options.json) printJson(evaluation);
    else print(typeof evaluation.value === 'string' ? evaluation.value : JSON.stringify(evaluation.value));
  } catch (cause) {
    throw asFailure(cause);
  }
}

function asFailure(cause: unknown): unknown {
  if (!(cause instanceof ExpressionError)) return cause;
  return new CommandFailure(cause.message, { cause });
}
