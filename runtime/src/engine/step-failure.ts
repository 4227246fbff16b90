import { ExpressionError } from '@setpiece/expressions';
import type { JsonPatchOperation, OperationFailure } from '@setpiece/playbook';

/** Thrown by step work to fail the attempt with what is to be recorded. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  readonly failure: OperationFailure;
  readonly patch: readonly JsonPatchOperation[] | undefined;

  constructor(
    failure: OperationFailure,
    options: { readonly patch?: readonly JsonPatchOperation[]; readonly cause?: unknown } = {},
  ) {
    super(failure.message, { cause: options.cause });
    this.failure = failure;
    this.patch = options.patch;
  }
}

/** The recorded form of anything that went wrong in a step. */
export function failureOf(error: unknown): OperationFailure {
  if (error instanceof StepFailure) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  return { code: codeOf(error), message, retryable: false };
}

function codeOf(error: unknown): string {
  if (error instanceof ExpressionError && error.code === 'LIMIT') return 'EXPRESSION_LIMIT';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'internal';
}
