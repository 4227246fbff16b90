import type { EvaluateValueOptions, JsonPatchOperation, Scope } from '@setpiece/expressions';

/** Port: evaluates the templates in a value. Where the process serves others too, outside of it, with limits. */
export interface ValueEvaluator {
  /** @throws ExpressionError; code LIMIT when the evaluation was stopped */
  evaluateValue(
    value: unknown,
    scope: Scope,
    options: EvaluateValueOptions,
  ): Promise<{ readonly value: unknown; readonly patch: readonly JsonPatchOperation[] }>;
}
