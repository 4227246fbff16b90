import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';

/** A step of a source format that cannot run here: drawn, kept, blocks publish. */
export const ForeignStep = z.strictObject({
  ...stepHead,
  kind: z.literal('foreign'),
  /** Name of the step's type where it came from. */
  source: z.string(),
  /** Why it cannot run, in words for the author. */
  reason: z.string(),
  ...stepTail,
});
export type ForeignStep = z.infer<typeof ForeignStep>;
