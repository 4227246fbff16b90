import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';
import { Values } from '../value.ts';

/** Creates a task record for a person. Its result is the task, also at `task_data`. */
export const ManualTaskStep = z.strictObject({
  ...stepHead,
  kind: z.literal('manual_task'),
  fields: Values.default({}),
  /** Goes on only when the task is completed; the result is the task as it is then. @default false */
  wait: z.boolean().optional(),
  ...stepTail,
});
export type ManualTaskStep = z.infer<typeof ManualTaskStep>;
