import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';
import { Template } from '../value.ts';

/** Fails the run with a reason. */
export const FailStep = z.strictObject({
  ...stepHead,
  kind: z.literal('fail'),
  reason: Template,
  ...stepTail,
});
export type FailStep = z.infer<typeof FailStep>;
