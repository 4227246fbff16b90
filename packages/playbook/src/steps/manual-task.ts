import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';
import { Values } from '../value.ts';

/** Creates a task record for a person. */
export const ManualTaskStep = z.strictObject({
  ...stepHead,
  kind: z.literal('manual_task'),
  fields: Values.default({}),
  ...stepTail,
});
export type ManualTaskStep = z.infer<typeof ManualTaskStep>;
