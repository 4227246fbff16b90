import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';
import { Value } from '../value.ts';

/** Sandboxed JavaScript: `input` is bound, the value of the last expression (or `return`) is the result. */
export const CodeStep = z.strictObject({
  ...stepHead,
  kind: z.literal('code'),
  source: z.string(),
  input: Value.optional(),
  ...stepTail,
});
export type CodeStep = z.infer<typeof CodeStep>;
