import { applyPatch, type Environment, type ValuesMode } from '@setpiece/expressions';
import type { EvaluatorPool } from '@setpiece/expressions/pool';

/** A line of the file that `--batch` names. */
interface BatchLine {
  readonly id?: string;
  readonly template: string;
  readonly context?: { readonly vars?: Record<string, unknown>; readonly globalVars?: Record<string, unknown> };
}

/** What one line gave. `vars_after` only when the evaluation changed `vars`. */
export type BatchResult =
  | { readonly id?: string; readonly value: unknown; readonly reparsed?: unknown; readonly vars_after?: unknown }
  | { readonly id?: string; readonly error: string };

/** Evaluates lines of `{id, template, context}`, in order. A line that fails gives its error and does not stop the rest. */
export async function* evaluateBatch(
  text: string,
  values: ValuesMode,
  environment: Environment,
  evaluator: EvaluatorPool,
): AsyncGenerator<BatchResult> {
  for (const line of text.split('\n')) {
    if (line.trim()) yield await evaluateLine(line, values, environment, evaluator);
  }
}

async function evaluateLine(
  line: string,
  values: ValuesMode,
  environment: Environment,
  evaluator: EvaluatorPool,
): Promise<BatchResult> {
  let id: string | undefined;
  try {
    const { id: given, template, context = {} } = JSON.parse(line) as BatchLine;
    id = given;
    const vars = context.vars ?? {};
    const { value, patch, ...rest } = await evaluator.evaluateTemplate(
      template,
      { vars, globalVars: context.globalVars ?? {} },
      { values, environment },
    );
    return {
      id,
      value: value ?? null,
      ...('reparsed' in rest ? { reparsed: rest.reparsed } : {}),
      ...(patch ? { vars_after: applyPatch(vars, patch) } : {}),
    };
  } catch (cause) {
    return { id, error: cause instanceof Error ? cause.message : String(cause) };
  }
}
