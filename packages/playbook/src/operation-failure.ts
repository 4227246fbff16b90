import { z } from 'zod';

/** An operation that failed; recorded in the run. `code` is a class for retry policies, e.g. `timeout`, `http_503`, `EXPRESSION_LIMIT`. */
export const OperationFailure = z.strictObject({
  code: z.string(),
  message: z.string(),
  retryable: z.boolean(),
});
export type OperationFailure = z.infer<typeof OperationFailure>;
