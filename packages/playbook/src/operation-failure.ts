import { z } from 'zod';

/** An operation that failed; recorded in the run. `code` is a class for retry policies, e.g. `timeout`, `http_503`, `EXPRESSION_LIMIT`. */
export const OperationFailure = z.strictObject({
  code: z.string(),
  message: z.string(),
  retryable: z.boolean(),
  /** The far side asked not to be called again sooner; a retry waits at least so many milliseconds. */
  retryAfterMs: z.number().nonnegative().optional(),
});
export type OperationFailure = z.infer<typeof OperationFailure>;
