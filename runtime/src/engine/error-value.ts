import type { OperationFailure } from '@setpiece/playbook';

/** What stands in place of the result of a step that failed and goes on. */
export function errorValue({ code, message, retryable }: OperationFailure) {
  return { status: 'failed', error: { code, message, retryable }, 'Error message': message };
}
